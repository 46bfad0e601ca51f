//! What short texts say: phrases by concept, in the languages of the web.
//!
//! Own collection, checked against the wordings that Readability.js's
//! `unlikely` patterns, trafilatura's `xpaths.py` and the corpus pages show to
//! matter. Whole words, lower case; `^` ties a phrase to the start of its text.
//! Phrases in scripts without spaces match anywhere.

/// What a short text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Concept {
    CallToAction,
    Legal,
    Share,
    Navigation,
    Related,
    Byline,
    Comments,
    Advert,
    Shop,
    Account,
    AuthorBio,
    Reference,
    Cookies,
    Ago,
}

impl Concept {
    /// Its bit in a mask of concepts.
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u8
    }
}

pub(crate) const PHRASES: &[(Concept, &str)] = &[
    (
        Concept::CallToAction,
        "subscribe, sign up, signup, newsletter, newsletters, get started, join us, join now, \
         join our, download the, download our, download now, learn more, try for free, \
         try it free, contact us, book a, book now, get a free, get your free, get a quote, \
         free trial, donate, donation, support us, request a, enter your email, your email, \
         email address, stay up to date, inbox, buy now, shop now, start your, schedule a, \
         become a member, jetzt abonnieren, abonnieren, anmelden, jetzt registrieren, \
         mehr erfahren, spenden, kontaktieren sie, jetzt testen, ihre e mail, abonnez vous, \
         s abonner, inscrivez vous, s inscrire, votre email, en savoir plus, faire un don, \
         suscríbete, suscribirse, regístrate, boletín, más información, tu correo, iscriviti, \
         abbonati, scopri di più, inscreva se, assine, cadastre se, saiba mais, abonneer, \
         aanmelden, meld je aan, nieuwsbrief, zapisz się, subskrybuj, подпишитесь, подписаться, \
         рассылка, abone ol, kaydol, bülten, اشترك, النشرة البريدية, 订阅, 訂閱, 购买, 登録する, メルマガ, 購読, \
         구독, 뉴스레터, 免费试用",
    ),
    (
        Concept::Legal,
        "all rights reserved, privacy policy, terms of, terms and, copyright, disclaimer, \
         trademark, trademarks, affiliate, commission, registered in, reserved, \
         may not be published, redistributed, imprint, impressum, datenschutz, \
         alle rechte vorbehalten, nutzungsbedingungen, agb, haftungsausschluss, \
         tous droits réservés, mentions légales, politique de confidentialité, \
         conditions générales, todos los derechos reservados, aviso legal, \
         política de privacidad, tutti i diritti riservati, riproduzione riservata, \
         informativa sulla privacy, todos os direitos reservados, política de privacidade, \
         alle rechten voorbehouden, privacybeleid, wszelkie prawa zastrzeżone, \
         polityka prywatności, все права защищены, политика конфиденциальности, \
         tüm hakları saklıdır, gizlilik politikası, جميع الحقوق محفوظة, سياسة الخصوصية, 版权所有, \
         著作权, 隐私政策, 無断転載, プライバシーポリシー, 利用規約, 無断複製, 저작권, 무단전재, 개인정보",
    ),
    (
        Concept::Share,
        "share, facebook, twitter, linkedin, pinterest, whatsapp, instagram, youtube, tiktok, \
         telegram, follow us, copy link, tweet, reddit, email this, print, save, bluesky, \
         mastodon, teilen, drucken, folgen sie, merken, partager, imprimer, suivez nous, \
         compartir, imprimir, síguenos, condividi, stampa, seguici, compartilhar, compartilhe, \
         partilhar, siga nos, delen, volg ons, udostępnij, drukuj, поделиться, печать, \
         подписывайтесь, paylaş, yazdır, شارك, مشاركة, طباعة, 分享, シェア, 共有, ツイート, 공유, vk, xing, \
         line",
    ),
    (
        Concept::Navigation,
        "^skip to, ^menu, ^home, ^next, ^previous, ^prev, read more, see all, see more, view all, \
         view more, show more, show less, show all, load more, back to, ^close, ^search, ^more, \
         ^open, table of contents, in this article, on this page, jump to, toggle, ^page, \
         ^filter, sort by, clear all, apply, ^startseite, weiterlesen, mehr anzeigen, \
         alle anzeigen, nach oben, zurück zu, ^zurück, ^weiter, ^suche, ^schließen, \
         inhaltsverzeichnis, ^accueil, lire la suite, voir plus, voir tout, retour, ^suivant, \
         ^précédent, ^rechercher, ^fermer, sommaire, ^inicio, leer más, ver más, ver todo, \
         volver, ^siguiente, ^anterior, ^buscar, ^cerrar, ^indice, leggi tutto, leggi di più, \
         vedi tutti, torna, ^cerca, ^chiudi, ^início, leia mais, ver mais, ver todos, voltar, \
         ^próximo, ^fechar, lees meer, lees verder, bekijk alle, terug naar, ^zoeken, ^sluiten, \
         czytaj więcej, zobacz więcej, zobacz wszystkie, ^szukaj, ^zamknij, ^главная, \
         читать далее, показать ещё, показать еще, ^назад, ^поиск, ^закрыть, ^anasayfa, \
         devamını oku, daha fazla, ^ara, ^kapat, اقرأ المزيد, ^الرئيسية, ^بحث, 首页, 阅读全文, 查看更多, \
         返回, 上一篇, 下一篇, もっと見る, 続きを読む, 一覧へ, トップへ, 더보기, 목록",
    ),
    (
        Concept::Related,
        "related, you may like, you may also like, you might like, you might also like, \
         you may also enjoy, you may be interested, recommended, recommendations, more from, \
         more on, more in, more stories, more articles, more news, more like, up next, read next, \
         also read, also like, also bought, also viewed, read also, latest news, latest posts, \
         latest articles, latest stories, recent posts, recent articles, popular, trending, \
         most read, most viewed, most popular, don t miss, similar, keep reading, \
         continue reading, editor s picks, editors picks, further reading, what to read, \
         see also, customers also, recently viewed, other articles, other posts, other stories, \
         next article, next post, next story, previous article, previous post, previous story, \
         top stories, in other news, das könnte sie auch interessieren, auch interessant, \
         lesen sie auch, lesen sie mehr, mehr zum thema, mehr zu, meistgelesen, weitere artikel, \
         weitere nachrichten, verwandte artikel, ähnliche artikel, passend zum thema, \
         neueste beiträge, empfohlen, beliebt, à lire aussi, lire aussi, articles similaires, \
         articles liés, sur le même sujet, vous aimerez aussi, les plus lus, à découvrir, \
         dans la même rubrique, recommandé, te puede interesar, le puede interesar, \
         también te puede interesar, artículos relacionados, noticias relacionadas, relacionados, \
         más leídas, lo más leído, lee también, más noticias, recomendado, recomendados, \
         leggi anche, articoli correlati, potrebbe interessarti, i più letti, correlati, \
         leia também, veja também, matérias relacionadas, notícias relacionadas, mais lidas, \
         recomendadas, lees ook, gerelateerd, meest gelezen, meer nieuws, czytaj też, \
         czytaj także, zobacz też, zobacz także, podobne, powiązane, najczęściej czytane, \
         polecane, читайте также, похожие, по теме, самое читаемое, рекомендуем, ilgili haberler, \
         benzer, ilginizi çekebilir, en çok okunan, önerilen, اقرأ أيضا, اقرأ أيضاً, \
         مواضيع ذات صلة, ذات صلة, الأكثر قراءة, 相关, 推荐, 猜你喜欢, 热门, 延伸阅读, 相關, 推薦, 延伸閱讀, 関連記事, おすすめ, \
         あわせて読みたい, 人気記事, ランキング, 관련기사, 관련 기사, 추천, 많이 본",
    ),
    (
        Concept::Byline,
        "^by, ^posted, ^published, ^updated, last updated, last modified, last reviewed, \
         min read, mins read, minute read, minutes read, written by, reviewed by, ^author, \
         fact checked, medically reviewed, contributor, ^date, edited by, photo by, photo, \
         photograph by, ^image, credit, getty images, ^source, ^von, ^autor, veröffentlicht, \
         aktualisiert, ^par, publié, mis à jour, ^por, publicado, actualizado, ^di, pubblicato, \
         aggiornato, atualizado, ^door, gepubliceerd, bijgewerkt, ^autor, opublikowano, \
         aktualizacja, ^автор, опубликовано, обновлено, yayınlanma, güncelleme, ^بقلم, ^كتب, \
         نشر في, 作者, 发布时间, 来源, 编辑, 記者, 公開日, 更新日, 기자, 입력, 수정",
    ),
    (
        Concept::Comments,
        "reply, comment, comments, leave a, log in to, login to, add a comment, report, quote, \
         helpful, upvote, join the conversation, join the discussion, ^like, likes, permalink, \
         sign in to, joined, ^posts, reputation, responses, kommentar, kommentare, antworten, \
         melden, diskussion, commentaire, commentaires, répondre, signaler, comentario, \
         comentarios, responder, denunciar, commenti, commenta, rispondi, comentário, \
         comentários, reacties, reageer, beantwoorden, komentarze, komentarz, odpowiedz, \
         комментарии, комментарий, ответить, пожаловаться, yorum, yorumlar, cevapla, yanıtla, \
         تعليق, تعليقات, 评论, 评论区, 回复, 留言, コメント, 返信, 댓글, 답글",
    ),
    (
        Concept::Advert,
        "advertisement, advertisements, ^ad, ^ads, sponsored, promoted, ad choices, adchoices, \
         paid content, paid partner, presented by, advertise, ^anzeige, ^werbung, gesponsert, \
         ^publicité, sponsorisé, ^publicidad, patrocinado, ^pubblicità, sponsorizzato, \
         ^publicidade, ^advertentie, gesponsord, ^reklama, sponsorowany, ^реклама, ^reklam, \
         sponsorlu, ^إعلان, 广告, 廣告, 広告, スポンサー, 광고",
    ),
    (
        Concept::Shop,
        "add to cart, add to bag, add to basket, add to wishlist, add to compare, in stock, \
         out of stock, sold out, free shipping, delivery, qty, quantity, checkout, wishlist, \
         sale price, regular price, returns, warranty, per month, select a size, select a color, \
         review, reviews, rating, compare, off, sku, availability, available, in den warenkorb, \
         warenkorb, lieferzeit, auf lager, versand, ajouter au panier, en stock, livraison, \
         añadir al carrito, envío gratis, disponible, aggiungi al carrello, spedizione, \
         adicionar ao carrinho, frete grátis, in winkelwagen, op voorraad, do koszyka, dostawa, \
         в корзину, в наличии, доставка, sepete ekle, stokta, أضف إلى السلة, 加入购物车, カートに入れる, \
         送料無料, 장바구니",
    ),
    (
        Concept::Account,
        "sign in, log in, login, register, password, my account, create an account, \
         create account, forgot, remember me, log out, logout, username, einloggen, anmelden, \
         passwort, mein konto, se connecter, connexion, mot de passe, mon compte, iniciar sesión, \
         contraseña, mi cuenta, accedi, registrati, entrar, senha, minha conta, inloggen, \
         wachtwoord, zaloguj, hasło, войти, регистрация, пароль, giriş yap, şifre, تسجيل الدخول, \
         登录, 注册, 密码, ログイン, 会員登録, 로그인, 회원가입",
    ),
    (
        Concept::AuthorBio,
        "about the author, is a writer, is a journalist, is a reporter, is an editor, \
         is a freelance, is a senior, is a contributor, is a contributing, is a professor, \
         is a certified, has written, has been writing, years of experience, lives in, \
         follow him, follow her, follow them, his work, her work, view all posts, more by, \
         posts by, über den autor, über die autorin, zur person, mehr von, à propos de l auteur, \
         sobre el autor, sobre la autora, sobre o autor, l autore, over de auteur, o autorze, \
         об авторе, yazar hakkında, عن الكاتب, 作者简介, この記事を書いた, 著者",
    ),
    (
        Concept::Reference,
        "^references, ^reference, ^sources, ^source, ^citations, ^bibliography, ^footnotes, \
         ^notes, doi, retrieved, ^external links, ^further, ^tags, ^tag, ^categories, ^category, \
         ^topics, ^topic, ^filed under, ^keywords, ^faq, frequently asked, ^quellen, \
         ^einzelnachweise, ^literatur, ^schlagworte, ^schlagwörter, ^themen, ^références, \
         ^mots clés, ^thèmes, ^referencias, ^etiquetas, ^temas, ^riferimenti, ^argomenti, \
         ^referências, ^bronnen, ^źródło, ^tagi, ^источник, ^теги, ^метки, ^kaynak, ^etiketler, \
         ^الوسوم, 标签, 参考文献, タグ, 태그",
    ),
    (
        Concept::Cookies,
        "cookie, cookies, gdpr, accept all, consent, manage preferences, we value your privacy, \
         ad blocker, adblocker, javascript, your browser, einwilligung, zustimmen, \
         alle akzeptieren, tout accepter, consentement, aceptar, aceptar todo, consentimiento, \
         accetta, consenso, aceitar, accepteren, toestemming, zgoda, файлы cookie, çerez, \
         çerezler, ملفات تعريف الارتباط, クッキー, 쿠키",
    ),
    (
        Concept::Ago,
        "ago, yesterday, today, just now, vor, gestern, heute, il y a, hier, aujourd hui, hace, \
         ayer, hoy, fa, ieri, oggi, há, ontem, hoje, geleden, gisteren, vandaag, temu, wczoraj, \
         dzisiaj, назад, вчера, сегодня, önce, dün, bugün, منذ, أمس, اليوم, 前, 昨天, 今天, 昨日, 今日, \
         어제, 오늘, 전",
    ),
];

//! Function words: frequent in running text, rare in menus and labels.
//!
//! The most frequent words of each language by any frequency list; for scripts
//! without spaces, the characters that play their part.

/// Words, lower case, of languages with spaces.
pub(crate) const WORDS: [&str; 8] = [
    // English
    "the of and to a in is that for it as was with be by on not he his but at are this have from \
     or had an they which one you were all her she there would their we him been has when who \
     will no more if out so up said what its about than into them can only other time new some \
     could these two may first then do any like my now over such our even most me after also your \
     how i",
    // German
    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an \
     werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum \
     war haben nur oder aber vor zur bis mehr durch man sein wurde ich wenn",
    // French
    "de la le les et des en un une du que est dans qui par pour au sur pas plus ne se ce il sont \
     avec son aux ou elle mais nous cette",
    // Spanish, Portuguese, Italian
    "el los las una por con para del al lo su como más pero sus ya o y e não os um uma com do da \
     dos das na no mais ao foi são di che il per non della dei gli nel alla sono più anche del è",
    // Dutch, Polish, Turkish
    "het een van ik te dat niet zijn op aan met voor er maar om dan zou wat mijn ook nie się w z \
     na że jest do i to jak po ale od za przez ve bir bu için ile de da çok olarak daha olan gibi \
     ne",
    // Russian and Ukrainian
    "и в не на я что с он как это по но они к у из за от так для же все его было та що з до є",
    // Greek, Arabic, Persian, Hebrew, Hindi
    "και το να του η της με που την από για ο σε في من على إلى أن عن مع هذا التي الذي ما لا كان و \
     در به از که این را با است של את על לא הוא זה עם के में है की और से का को पर ने",
    // Nordic and more
    "och att det som är av på til og at er den med har ikke ja on ei että oli se hän mutta az és \
     hogy nem egy že se je si pro și nu cu care yang dan di ini untuk của và là có không được",
];

/// Characters that mark running text in Chinese, Japanese, Korean and Thai.
pub(crate) const CHARACTERS: &[char] = &[
    '的', '了', '是', '在', '我', '有', '和', '不', '也', '他', '这', '這', '们', '們', '就', '与',
    '與', 'は', 'が', 'の', 'を', 'に', 'で', 'と', 'も', 'た', 'て', 'し', 'な', '은', '는', '이',
    '가', '을', '를', '에', '의',
];

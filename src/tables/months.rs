//! Names of months, as dates in running text spell them.
//!
//! Lower case, without the abbreviation's full stop. Languages: en, de, fr, es,
//! it, pt, nl, pl, ru, tr, cs, sk, sv, da, nb, fi, ro, hu, id, uk, el. A word
//! that names different months in two languages (Polish and Czech *listopad*,
//! *květen* against *kwiecień*) is listed for the larger one.

/// For each month from January on, its names and abbreviations.
pub(crate) const MONTHS: [&str; 12] = [
    "jan january januar jänner janvier janv enero ene gennaio gen gennaro janeiro januari \
     stycznia styczeń sty января январь янв ocak oca ledna leden januára ianuarie ian január \
     tammikuuta tammikuu januar січня ιανουαρίου ιαν",
    "feb february februar février févr fév fevrier febrero febbraio fevereiro fev februari lutego \
     luty lut февраля февраль фев şubat şub února únor februára februarie február helmikuuta \
     helmikuu лютого φεβρουαρίου φεβ",
    "mar march märz mär mrz mars marzo março maart mrt marca marzec марта март мар mart března \
     březen martie március maaliskuuta maaliskuu maret marts березня μαρτίου μαρ",
    "apr april avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр nisan nis dubna \
     duben apríla aprilie április huhtikuuta huhtikuu квітня απριλίου απρ",
    "may mai mayo maggio mag maio mei maja maj мая май mayıs května květen mája május toukokuuta \
     toukokuu травня μαΐου μάιος μαϊ",
    "jun june juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн haziran haz \
     června červen júna iunie iun június kesäkuuta kesäkuu червня ιουνίου ιουν",
    "jul july juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл temmuz tem \
     července červenec júla iulie iul július heinäkuuta heinäkuu липня ιουλίου ιουλ",
    "aug august août aout agosto ago augustus sierpnia sierpień sie августа август авг ağustos \
     ağu srpna srpen augusta augusti augusztus elokuuta elokuu agustus серпня αυγούστου αυγ",
    "sep sept september septembre septiembre setiembre settembre set setembro września wrzesień \
     wrz сентября сентябрь сен сент eylül eyl září septembra septembrie szeptember syyskuuta \
     syyskuu вересня σεπτεμβρίου σεπ",
    "oct october oktober okt octobre octubre ottobre ott outubro out października październik paź \
     октября октябрь окт ekim eki října říjen októbra octombrie október lokakuuta lokakuu жовтня \
     οκτωβρίου οκτ",
    "nov november novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб kasım \
     kas listopadu novembra noiembrie marraskuuta marraskuu листопада νοεμβρίου νοε",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia \
     grudzień gru декабря декабрь дек aralık ara prosince prosinec decembra decembrie joulukuuta \
     joulukuu desember des грудня δεκεμβρίου δεκ",
];

/// Zones that are named instead of numbered, with their offset.
pub(crate) const ZONES: &[(&str, &str)] = &[
    ("z", "Z"),
    ("utc", "Z"),
    ("gmt", "Z"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cst", "-06:00"),
    ("cdt", "-05:00"),
    ("mst", "-07:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
    ("bst", "+01:00"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
    ("mez", "+01:00"),
    ("mesz", "+02:00"),
    ("msk", "+03:00"),
    ("мск", "+03:00"),
    ("jst", "+09:00"),
    ("kst", "+09:00"),
];

/// Words that tell a time relative to the reader's own.
pub(crate) const RELATIVE: &str = "ago yesterday today hace vor gestern heute il hier aujourd'hui \
     ayer hoy ieri oggi ontem hoje geleden gisteren vandaag temu wczoraj dzisiaj назад вчера \
     сегодня önce dün bugün 分前 時間前 日前 昨日 今日 分钟前 小时前 天前 昨天 今天 분 전 시간 전 \
     일 전 어제 오늘 minutes hours";

//! Words parted as a careful hand would part them.

use hypher::{Lang, hyphenate};

fn parted(word: &str, code: [u8; 2]) -> String {
    let lang = Lang::from_iso(code).expect("the language is known");
    hyphenate(word, lang).collect::<Vec<_>>().join("-")
}

fn all_part(code: &[u8; 2], words: &str) {
    for word in words.split_whitespace() {
        assert_eq!(parted(&word.replace('-', ""), *code), word);
    }
}

#[test]
fn kyrgyz_words_part_between_syllables() {
    all_part(b"ky", "ка-наат-тан-ды-руу-нун жа-быр-ла-нуу-чу кыл-мыш-тар-дын бир-дик-түү рес-пуб-ли-ка-сы-нын");
    all_part(b"ky", "бе-ре-не-си-нин тер-гөө-чү-нүн тер-гөө-гө өн-дү-рүш жа-ңы-дан Ай-гүл ма-йын-да шаа-ры");
    all_part(b"ky", "про-цесс-тик ми-нистр-ли-ги сен-тябрь объ-ект доо-гер зы-ян-ды ка-рыз-дар ко-дек-си-нин");
}

#[test]
fn a_letter_alone_is_neither_left_nor_carried() {
    all_part(b"ky", "үчүн ары-зы иш СУ-РА-НАМ аял-дар өкү-лү");
}

#[test]
fn names_in_stan_part_before_it_and_words_that_only_look_like_it_do_not() {
    all_part(b"ky", "Кыр-гыз-стан Кыр-гыз-стан-дын Өз-бек-стан Па-кис-тан дос-тан ус-та-нын");
    all_part(b"kk", "Қа-зақ-стан Қа-зақ-стан-ның");
    all_part(b"tg", "То-ҷи-кис-тон");
}

#[test]
fn kazakh_uzbek_and_tajik_have_their_own_sounds() {
    all_part(b"kk", "да-уыс та-уы қу-ат жә-бір-ле-ну-ші қыл-мыс-тық сот-қа");
    all_part(b"uz", "shart-no-ma oʻz-bek-cha sha-ro-it singil kengash tang-lay mashʼ-al gʻal-la-chi");
    all_part(b"uz", "жи-но-ят шарт-но-ма ўз-бек-ча");
    all_part(b"tg", "шарт-но-ма маъ-но ҷи-но-ят му-ро-фиа қо-нун-гу-зо-рӣ");
}

#[test]
fn russian_and_english_part_by_patterns() {
    all_part(b"ru", "до-ка-за-тель-ство по-тер-пев-ший след-ствие объ-яс-не-ние экс-плу-а-та-ция ЗА-ЯВ-ЛЕ-НИЕ суд");
    all_part(b"en", "ex-ten-sive hy-phen-ation traf-fick-ing won-der-ful court");
    assert!(Lang::from_iso(*b"xx").is_none());
}

#[test]
fn another_script_and_no_vowels_stay_whole() {
    for word in ["WhatsApp", "Telegram", "УВД", "прстк", "", "ъ", "ʻ"] {
        assert_eq!(parted(word, *b"ky"), word);
    }
}

#[test]
fn the_parts_are_the_word_and_each_has_a_vowel() {
    let vowels = |part: &str| part.to_lowercase().chars().any(|c| "аеёиоуыэюяөүәіұӣӯўaeiou".contains(c));
    let text = "Кыргыз Республикасынын жаранынын укуктары менен эркиндиктери мыйзам менен корголот. Далилдөө жүгү \
        айыптоочуга жүктөлөт; жабырлануучунун көрсөтмөлөрү башка далилдер менен бирдикте бааланат. Қазақстан \
        Республикасының заңдары Oʻzbekiston Respublikasi qonunlari Қонунҳои Ҷумҳурии Тоҷикистон";
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        for code in [b"ky", b"kk", b"uz", b"tg"] {
            let lang = Lang::from_iso(*code).expect("known");
            let parts: Vec<_> = hyphenate(word, lang).collect();
            assert_eq!(parts.concat(), word);
            assert!(parts.len() < 2 || parts.iter().all(|part| vowels(part)), "{parts:?}");
        }
    }
}

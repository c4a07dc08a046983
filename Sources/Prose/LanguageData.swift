/// What is known of languages: data of `LanguageTag`.
extension LanguageTag {
  /// What is known of one language.
  struct Language: Sendable {
    /// Its name in English.
    let name: String
    /// The regions whose own dictionaries there may be, the usual one first.
    let regions: [String]
    /// The package of each of them, or one for all.
    let packages: [String]
    /// Whether it is written in Latin letters.
    let isLatin: Bool
  }

  /// The languages by their tags.
  static let languages: [String: Language] = {
    var languages: [String: Language] = [:]
    for line in table.listedWords(separator: "\n") {
      let fields = line.listedWords()
      guard fields.count > 3 else { continue }
      languages[fields[0]] = Language(
        name: fields[1], regions: fields[2] == "-" ? [] : fields[2].listedWords(separator: ","),
        packages: fields[3].listedWords(separator: ","), isLatin: fields.count == 4)
    }
    return languages
  }()

  /// Tag, English name, regions, packages of Debian 12, and a mark for what is not written in Latin letters.
  private static let table = """
    af Afrikaans ZA hunspell-af
    an Aragonese ES hunspell-an
    ar Arabic - hunspell-ar *
    be Belarusian BY hunspell-be *
    bg Bulgarian BG hunspell-bg *
    bn Bengali BD hunspell-bn *
    br Breton FR hunspell-br
    bs Bosnian BA hunspell-bs
    ca Catalan ES hunspell-ca
    cs Czech CZ hunspell-cs
    da Danish DK hunspell-da
    de German DE,AT,CH hunspell-de-de,hunspell-de-at,hunspell-de-ch
    el Greek GR hunspell-el *
    en English US,GB,AU,CA,ZA hunspell-en-us,hunspell-en-gb,hunspell-en-au,hunspell-en-ca,hunspell-en-za
    eo Esperanto - myspell-eo
    es Spanish ES hunspell-es
    et Estonian EE myspell-et
    eu Basque ES hunspell-eu
    fo Faroese FO myspell-fo
    fr French FR hunspell-fr
    gd Gaelic GB hunspell-gd
    gl Galician ES hunspell-gl
    gu Gujarati IN hunspell-gu *
    he Hebrew IL hunspell-he *
    hi Hindi IN hunspell-hi *
    hr Croatian HR hunspell-hr
    hu Hungarian HU hunspell-hu
    id Indonesian ID hunspell-id
    is Icelandic IS hunspell-is
    it Italian IT hunspell-it
    kk Kazakh KZ hunspell-kk *
    ko Korean KR hunspell-ko *
    lt Lithuanian LT hunspell-lt
    lv Latvian LV hunspell-lv
    ml Malayalam IN hunspell-ml *
    mn Mongolian MN hunspell-mn *
    nb Norwegian NO hunspell-no
    ne Nepali NP hunspell-ne *
    nl Dutch NL hunspell-nl
    nn Nynorsk NO hunspell-no
    no Norwegian NO hunspell-no
    oc Occitan FR hunspell-oc
    pl Polish PL hunspell-pl
    pt Portuguese PT,BR hunspell-pt-pt,hunspell-pt-br
    ro Romanian RO hunspell-ro
    ru Russian RU hunspell-ru *
    si Sinhala LK hunspell-si *
    sk Slovak SK hunspell-sk
    sl Slovene SI hunspell-sl
    sr Serbian RS hunspell-sr *
    sv Swedish SE hunspell-sv
    sw Swahili TZ hunspell-sw
    te Telugu IN hunspell-te *
    th Thai TH hunspell-th *
    tl Tagalog PH myspell-tl
    tr Turkish TR hunspell-tr
    uk Ukrainian UA hunspell-uk *
    uz Uzbek UZ hunspell-uz
    vi Vietnamese VN hunspell-vi
    """

  /// The regions that there are (ISO 3166-1).
  static let regions = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.listedWords())
}

/// The closed classes of words in personal names: titles, suffixes, particles, and the family names by which an order
/// of family name first is told.
///
/// Words are listed in the form of `NameFolding.key`, without their full stops.
enum NameLists {
  /// Words before a name that are no part of it.
  static let titles: StaticWords =
    """
    mr mister ms mrs missus miss mx dr doctor prof professor rev reverend sir dame lord lady madam hon capt col lt sgt
    maj gen cmdr herr frau monsieur madame mademoiselle mlle mme sig sigra dott ing dipling sra srta senor senora eng
    atty drs ir
    """

  /// Titles that are written in more than one way, or that other languages have for the same person: any of a row
  /// stands for any other, but for two English ones of a row that has `english`.
  static let titleForms: [(forms: StaticWords, english: StaticWords)] = [
    ("dr doctor dott", ""),
    ("prof professor", ""),
    ("rev reverend", ""),
    ("capt captain", ""),
    ("mr mister herr monsieur sig senor", ""),
    ("ms mrs missus miss madam frau madame mme mademoiselle mlle sigra sra srta senora", "ms mrs miss"),
  ]

  /// Offices and trades by which people are greeted, whatever title is written before their names; some are names, too.
  static let spokenTitles: StaticWords =
    """
    judge justice magistrate senator councillor councilor councilwoman councilman mayor governor ambassador consul chief
    captain sergeant lieutenant colonel major general commander officer marshal sheriff father brother sister mother
    pastor rabbi imam deacon vicar canon bishop chef coach nurse matron principal headmaster headmistress dean provost
    chancellor president superintendent chair
    """

  /// Titles before which a lone name is a given name.
  static let givenNameTitles: Set<String> = ["sir", "dame"]

  /// Words after a name that are no part of it: generations, degrees, licences, honours.
  static let suffixes: StaticWords =
    """
    jr sr ii iii iv phd dphil edd psyd dds dmd dvm mba msc bsc mphil mph mpa mfa llm llb esq esquire cpa cfa pmp shrm
    shrmcp shrmscp sphr phr gphr cissp frcs frs obe mbe cbe kbe facs facp faia rn bsn msn aprn dnp mcse csm cspo msw lcsw
    jd md meng beng drph pharmd
    """

  /// Suffixes that are a family name or a given name as well unless written in capitals.
  static let capitalSuffixes: Set<String> = [
    "MA", "BA", "MS", "BS", "DO", "PE", "QC", "KC", "AIA", "CSP", "MEd", "M.A", "B.A", "M.S",
  ]

  /// Words between the given name and the family name that belong to the latter.
  static let particles: StaticWords =
    """
    van von der den de del della delle dello dei degli di da dal das dos do du des la le lo las los ter ten te t zu zum
    zur af av ap ab bin ibn binti bint al el ul ur abu ben bat mac mc o ni nic ui mhic st saint san santa vande vander o
    """

  /// Particles that are a given name as well, when nothing but the family name follows.
  static let givenParticles: StaticWords = "van ben al mac bat do le lo von abu san santa bin ter te la del"

  /// Words that join the two halves of a family name.
  static let connectors: Set<String> = ["y", "e", "i", "und", "och"]

  /// Given names of two words, by the first: "Mary Ann" alone has no family name.
  static let doubleGivenNames: [String: StaticWords] = [
    "mary": "ann anne beth jane jo lou lynn kate sue ellen grace rose pat",
    "anna": "maria marie lena", "ana": "maria paula luisa isabel",
    "jean": "luc paul pierre claude marc michel francois baptiste jacques louis philippe",
    "marie": "claire anne france louise therese", "maria": "jose teresa luisa elena isabel",
    "jose": "luis maria manuel antonio miguel carlos",
    "juan": "carlos pablo jose manuel luis antonio", "luis": "miguel carlos alberto enrique",
    "billy": "joe bob ray", "sarah": "jane beth", "peggy": "sue ann", "betty": "lou ann jo",
    "bobby": "joe ray lee", "lee": "ann", "jo": "ann anne beth", "rose": "marie",
  ]

  /// Words that say that a display name is a desk's and nobody's.
  static let desks: StaticWords =
    """
    team recruiting recruitment recruiters hiring talent careers career jobs hr human resources people acquisition
    staffing office department dept admissions support info information noreply reply admin administrator desk
    committee group coordinator services scheduling calendar
    """

  /// Words of a person's work, as they follow a name after a comma or in brackets.
  static let occupations: StaticWords =
    """
    recruiter external internal guest hiring manager director engineer engineering head lead leader president vp svp evp
    ceo cto cfo coo cmo chief officer founder cofounder partner principal senior associate analyst developer designer
    architect scientist consultant coordinator assistant specialist professor hr host organizer organiser optional
    contractor via she her he him his they them supervisor owner chair dean teacher nurse editor producer
    """

  static let vietnameseFamilyNames: StaticWords =
    """
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh
    trinh mai dao truong lam doan luu ta cao
    """

  /// Chinese family names in Pinyin and, at the end, in Cantonese and Taiwanese spellings.
  static let chineseFamilyNames: StaticWords =
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han
    feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen cui zhong tan fan
    liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long tao hao gu mao gong shao wan qian
    dai ouyang situ chan wong cheung lau leung ho ng lam kwok chow chiu tsang tse yip yeung hsu tsai hsieh
    """

  static let koreanFamilyNames: StaticWords =
    """
    kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin kwon hwang ahn song yoo yu hong moon bae
    baek noh nam ko go son sohn
    """

  static let japaneseFamilyNames: StaticWords =
    """
    sato suzuki takahashi tanaka watanabe ito itoh yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
    matsumoto inoue kimura hayashi shimizu saito yamazaki mori abe ikeda hashimoto ishikawa yamashita nakajima ogawa
    okada goto hasegawa murakami kondo ishii sakamoto endo aoki fujii nishimura fukuda miura fujiwara matsuda nakagawa
    nakano harada ono tamura takeuchi kaneko wada ishida ueda morita shibata sakai kudo yokoyama miyazaki miyamoto uchida
    """

  /// Chinese family names of two characters.
  static let compoundFamilyNames: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "司徒", "慕容", "令狐", "皇甫", "남궁", "황보", "제갈", "선우", "독고",
  ]

}

/// Whether a word could be Chinese in Pinyin: one to three syllables, each of an initial and a final that exist.
enum Pinyin {
  static func isPossible(_ word: String) -> Bool {
    let letters = NameFolding.key(word)
    return letters.count <= 18 && letters.utf8.allSatisfy { $0 < 0x80 } && isSyllables(letters[...], most: 3)
  }

  private static func isSyllables(_ rest: Substring, most: Int) -> Bool {
    if rest.isEmpty { return true }
    guard most > 0 else { return false }
    return (1...min(6, rest.count)).contains { length in
      isSyllable(rest.prefix(length)) && isSyllables(rest.dropFirst(length), most: most - 1)
    }
  }

  private static func isSyllable(_ text: Substring) -> Bool {
    if alone.contains(String(text)) { return true }
    let initial = initials.first(where: text.hasPrefix) ?? ""
    return !initial.isEmpty && finals.contains(String(text.dropFirst(initial.count)))
  }

  private static let alone: Set<String> = ["a", "ai", "an", "ang", "ao", "e", "ei", "en", "er", "o", "ou"]
  /// Those of two letters first, so that the longest one is found.
  private static let initials = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split(separator: " ").map(
    String.init)
  private static let finals = Set(
    """
    a o e i u v ai ei ui ao ou iu ie ue ve an en in un ang eng ing ong ia iao ian iang iong ua uo uai uan uang
    """.split { $0.isWhitespace }.map(String.init))
}

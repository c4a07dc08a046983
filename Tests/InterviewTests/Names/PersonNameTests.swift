import Interview
import Testing

@Suite("A person's name")
struct PersonNameTests {
  /// Title / given names / particles and family name / suffixes.
  @Test(
    "is taken apart into title, given names, family name and suffixes",
    arguments: [
      ("Grace Hopper", "/Grace/Hopper/"),
      ("Ms. Grace Brewster Hopper, PhD", "Ms./Grace Brewster/Hopper/PhD"),
      ("Prof. Dr. Anna Schmidt", "Prof. Dr./Anna/Schmidt/"),
      ("Dr. van der Berg", "Dr.//van der Berg/"),
      ("Chloë van der Berg", "/Chloë/van der Berg/"),
      ("Van der Berg", "//Van der Berg/"),
      ("Van Morrison", "/Van/Morrison/"),
      ("Maria dos Santos", "/Maria/dos Santos/"),
      ("José Ortega y Gasset", "/José/Ortega y Gasset/"),
      ("María del Carmen López", "/María del Carmen/López/"),
      ("Ana de la Cruz", "/Ana/de la Cruz/"),
      ("Mohammed bin Salman Al Saud", "/Mohammed bin Salman/Al Saud/"),
      ("Layla al-Rashid", "/Layla/al-Rashid/"),
      ("Siobhán O'Connor", "/Siobhán/O'Connor/"),
      ("Zoë D’Angelo", "/Zoë/D’Angelo/"),
      ("Katherine McBride", "/Katherine/McBride/"),
      ("Anne-Marie Dubois", "/Anne-Marie/Dubois/"),
      ("Martin Luther King Jr.", "/Martin Luther/King/Jr."),
      ("Ada Lovelace MBA, PMP", "/Ada/Lovelace/MBA PMP"),
      ("Yo-Yo Ma", "/Yo-Yo/Ma/"),
      ("J. K. Rowling", "/J. K./Rowling/"),
      ("J.R.R. Tolkien", "/J.R.R./Tolkien/"),
      ("JK Rowling", "/JK/Rowling/"),
      ("Grace H.", "/Grace/H./"),
      ("Grace", "/Grace//"),
      ("Ms. Smith", "Ms.//Smith/"),
      ("Sir Ian", "Sir/Ian//"),
      ("Mary Ann", "/Mary Ann//"),
      ("Mary Ann Evans", "/Mary Ann/Evans/"),
      ("Łukasz Wójcik", "/Łukasz/Wójcik/"),
      ("Анна Сергеевна Иванова", "/Анна Сергеевна/Иванова/"),
      ("Lee Lonsky", "/Lee/Lonsky/"),
      ("Kim Basinger", "/Kim/Basinger/"),
      ("Xiaoming Zhang", "/Xiaoming/Zhang/"),
      ("Yuki Tanaka", "/Yuki/Tanaka/"),
      ("Lan Nguyen", "/Lan/Nguyen/"),
      ("山田 太郎", "/太郎/山田/"),
      ("グレース・ホッパー", "/グレース/ホッパー/"),
    ])
  func parts(text: String, parts: String) throws {
    #expect(parts == self.parts(try #require(PersonName(text))))
  }

  @Test(
    "may have the family name first",
    arguments: [
      ("Hopper, Grace", "/Grace/Hopper/"),
      ("HOPPER, Grace, PhD", "/Grace/HOPPER/PhD"),
      ("van der Berg, Chloë", "/Chloë/van der Berg/"),
      ("García Márquez, Gabriel", "/Gabriel/García Márquez/"),
      ("Hopper, Dr. Grace", "Dr./Grace/Hopper/"),
      ("HOPPER Grace", "/Grace/HOPPER/"),
      ("WU Yifan", "/Yifan/WU/"),
      ("Nguyễn Thị Lan", "/Thị Lan/Nguyễn/"),
      ("Nguyen Thi Lan", "/Thi Lan/Nguyen/"),
      ("Zhang Xiaoming", "/Xiaoming/Zhang/"),
      ("Kim Min-jun", "/Min-jun/Kim/"),
      ("Tanaka Yuki", "/Yuki/Tanaka/"),
      ("王小明", "/小明/王/"),
      ("欧阳修文", "/修文/欧阳/"),
      ("김민준", "/민준/김/"),
      ("Иванова Анна Сергеевна", "/Анна Сергеевна/Иванова/"),
    ])
  func familyFirst(text: String, parts: String) throws {
    let name = try #require(PersonName(text))
    #expect(parts == self.parts(name))
    #expect(name.order == .familyFirst)
  }

  @Test("may be of an order that its words do not tell")
  func either() throws {
    let name = try #require(PersonName("Ms. Li Wei"))
    #expect(name.order == .either)
    #expect(
      name.forms == [
        .init(.given, "Wei"), .init(.given, "Li"), .init(.full, "Li Wei"), .init(.full, "Wei Li"),
        .init(.titleAndFamily, "Ms. Li"), .init(.titleAndFamily, "Ms. Wei"), .init(.family, "Li"),
        .init(.family, "Wei"), .init(.familyFirst, "Li Wei"),
      ])
  }

  @Test(
    "is told from what stands beside it",
    arguments: [
      ("Lisa (recruiter)", "Lisa", nil, "recruiter"),
      ("Robert (Bob) Smith", "Robert Smith", "Bob", nil),
      ("Robert \"Bob\" Smith", "Robert Smith", "Bob", nil),
      ("Xiaoming (Mike) Wang", "Xiaoming Wang", "Mike", nil),
      ("Grace Hopper (she/her)", "Grace Hopper", nil, "she/her"),
      ("Grace Hopper [External]", "Grace Hopper", nil, "External"),
      ("Grace Hopper, Director of Engineering", "Grace Hopper", nil, "Director of Engineering"),
      ("Grace Hopper | Analytical Engines", "Grace Hopper", nil, "Analytical Engines"),
      ("Grace Hopper via Calendly", "Grace Hopper", nil, "Calendly"),
      ("'Grace O'Hara'", "Grace O'Hara", nil, nil),
    ] as [(String, String, String?, String?)])
  func asides(text: String, name: String, nickname: String?, remark: String?) throws {
    let parsed = try #require(PersonName(text))
    #expect((parsed.givenNames + [parsed.familyName].compactMap { $0 }).joined(separator: " ") == name)
    #expect(parsed.nickname == nickname)
    #expect(parsed.remark == remark)
  }

  @Test("needs a letter", arguments: ["", "  ", "()", "123", ",", "—", "(recruiter"])
  func none(text: String) {
    #expect((PersonName(text) == nil) == !text.contains("r"))
  }

  @Test(
    "has a title that is written in more ways than one",
    arguments: [
      ("Prof.", "Professor", true), ("Dr", "doctor", true), ("Ms.", "Frau", true), ("Mr.", "Señor", true),
      ("Madame", "Frau", true), ("Ms.", "Mrs.", false), ("Mr.", "Ms.", false), ("Dr.", "Prof.", false),
      ("Herr", "Frau", false),
    ])
  func titles(one: String, other: String, isSame: Bool) {
    #expect(PersonName.isSameTitle(one, other) == isSame)
    #expect(PersonName.isSameTitle(other, one) == isSame)
  }

  @Test("can be used in these ways")
  func forms() throws {
    #expect(
      try #require(PersonName("Dr. Gabriel (Gabo) García da Silva")).forms == [
        .init(.given, "Gabriel"), .init(.given, "Gabo"), .init(.given, "Gabriel García"),
        .init(.full, "Gabriel García da Silva"), .init(.full, "Gabriel da Silva"), .init(.full, "Gabo da Silva"),
        .init(.full, "Gabriel Silva"), .init(.full, "Gabo Silva"), .init(.full, "Gabo García da Silva"),
        .init(.full, "Gabriel García"), .init(.full, "Gabo García"), .init(.titleAndFamily, "Dr. da Silva"),
        .init(.titleAndFamily, "Dr. Silva"), .init(.titleAndFamily, "Dr. García da Silva"),
        .init(.titleAndFamily, "Dr. García"), .init(.family, "da Silva"), .init(.family, "Silva"),
        .init(.family, "García da Silva"), .init(.family, "García"), .init(.familyFirst, "da Silva Gabriel García"),
      ])
    #expect(
      try #require(PersonName("Ms. Nguyễn Thị Lan")).forms.map(\.text).filter { $0.hasPrefix("Ms.") }
        == ["Ms. Nguyễn", "Ms. Thị", "Ms. Lan"])
    #expect(try #require(PersonName("王小明")).forms.map(\.text) == ["小明", "王小明", "王", "王小明"])
  }

  @Test(
    "could be the same person's as another",
    arguments: [
      ("Grace Hopper", "Hopper, Grace"), ("Grace Hopper", "Ms. Hopper"), ("Grace Hopper", "Grace"),
      ("Robert Smith", "Bob Smith"), ("G. Hopper", "Grace Hopper"), ("José Núñez", "jose nunez"),
      ("Gabriel García Márquez", "Gabriel García"),
    ])
  func same(one: String, other: String) throws {
    let (one, other) = (try #require(PersonName(one)), try #require(PersonName(other)))
    #expect(one.couldBe(other))
    #expect(other.couldBe(one))
  }

  @Test(
    "is not another's",
    arguments: [("Grace Hopper", "Mary Hopper"), ("Grace Hopper", "Grace Kelly"), ("Grace", "Alan")])
  func different(one: String, other: String) throws {
    #expect(try #require(PersonName(one)).couldBe(try #require(PersonName(other))) == false)
  }

  private func parts(_ name: PersonName) -> String {
    [
      name.title ?? "", name.givenNames.joined(separator: " "), name.familyName ?? "",
      name.suffixes.joined(separator: " "),
    ].joined(separator: "/")
  }
}

@Suite("Folding of names")
struct NameFoldingTests {
  @Test(
    "says in what two spellings of a name differ",
    arguments: [
      ("José", "José", []), ("José", "Jose", .diacritics), ("Jose\u{301}", "José", []),
      ("McBride", "Mcbride", .letterCase), ("O'Connor", "O’Connor", .apostropheForm),
      ("O’Connor", "OConnor", .apostrophe), ("Anne-Marie", "Anne Marie", .hyphen),
      ("Anne-Marie", "Annemarie", [.hyphen, .letterCase]),
      ("Müller", "Mueller", .transliteration), ("Müller", "Muller", .diacritics), ("Nguyễn", "Nguyen", .diacritics),
      ("Łukasz", "lukasz", [.diacritics, .letterCase]), ("Yıldız", "Yildiz", .diacritics),
      ("Weiß", "Weiss", .diacritics),
      ("Иванова", "иванова", .letterCase),
    ] as [(String, String, NameFolding.Difference)])
  func difference(one: String, other: String, difference: NameFolding.Difference) {
    #expect(NameFolding.difference(one, other) == difference)
    #expect(NameFolding.difference(other, one) == difference)
  }

  @Test("does not make other names equal", arguments: [("Hopper", "Hoper"), ("Jon", "John"), ("王", "李"), ("", "A")])
  func none(one: String, other: String) {
    #expect(NameFolding.difference(one, other) == nil)
  }
}

@Suite("Nicknames")
struct NicknamesTests {
  @Test(
    "are of a name, whichever is given",
    arguments: [
      ("Bob", "Robert"), ("Kate", "Katherine"), ("Pepe", "José"), ("Sasha", "Alexander"), ("bill", "William"),
      ("Peggy", "Margaret"), ("Kasia", "Katarzyna"), ("Grace", "GRACE"), ("Jose", "José"),
    ])
  func same(nickname: String, name: String) {
    #expect(areSameGivenName(nickname, name))
    #expect(areSameGivenName(name, nickname))
  }

  @Test(
    "do not join the spellings of a name, nor two forms of one",
    arguments: [
      ("Catherine", "Katherine"), ("Jon", "John"), ("Steven", "Stephen"), ("Bob", "Rob"), ("Grace", "Alan"),
      ("Maria", "Marie"),
    ])
  func different(one: String, other: String) {
    #expect(!areSameGivenName(one, other))
    #expect(!areSameGivenName(other, one))
  }
}

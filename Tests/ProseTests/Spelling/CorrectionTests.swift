import FoundationEssentials
import Prose
import Testing

/// A speller of English whose dictionary holds a few words, with the project's own lists and tables.
private func speller(_ words: [String], cacheFolder: String? = nil, in folder: Folder) throws -> Speller {
  try folder.write(Array("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n".utf8), to: "en_US.aff")
  try folder.write(Array("\(words.count)\n\(words.joined(separator: "\n"))\n".utf8), to: "en_US.dic")
  return try Speller(
    language: "en_US", folders: [folder.path], resources: SpellingResources(folder: dictionaries),
    cacheFolder: cacheFolder)
}

@Suite("What was meant by a wrong word")
struct CorrectionTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private let words = [
    "receive/S", "relieve/S", "interview/S", "quorum", "quarry", "marmalade/S", "color/S", "zeugma/S", "interviewer/S",
    "separately",
  ]

  @Test("stands in the table of common misspellings, in the case of the word, and is sure")
  func table() throws {
    let speller = try speller(words, in: folder)
    #expect(speller.correction(for: "recieve") == Correction(["receive"], isSure: true))
    #expect(speller.correction(for: "Recieve") == Correction(["Receive"], isSure: true))
    #expect(speller.correction(for: "SEPERATE").suggestions == ["SEPARATE"])
    #expect(speller.correction(for: "alot").suggestions.first == "a lot")
  }

  @Test("is the word that sounds alike, has a neighbouring key or lacks a doubled letter")
  func kinds() throws {
    let speller = try speller(words, in: folder)
    for (wrong, right) in [
      ("kworum", "quorum"), ("quaryy", "quarry"), ("marmelade", "marmalade"), ("marmalzde", "marmalade"),
      ("zuegma", "zeugma"), ("zeugmas’", "zeugmas"), ("zeygmas", "zeugmas"), ("interveiwers", "interviewers"),
    ] {
      #expect(speller.suggestions(for: wrong).first == right)
    }
  }

  @Test("is a name of the draft, if one is near")
  func ownWords() throws {
    let speller = try speller(words, in: folder)
    speller.accept(["Lovelace", "Zweigmann"])
    #expect(speller.suggestions(for: "Zwiegmann").first == "Zweigmann")
    #expect(speller.suggestions(for: "Zwiegman's").first == "Zweigmann's")
  }

  @Test("is put back into the compound or the possessive that it was a part of")
  func compounds() throws {
    let speller = try speller(words, in: folder)
    #expect(speller.suggestions(for: "quorum-marmelade").first == "quorum-marmalade")
    #expect(speller.suggestions(for: "quarrry’s").first == "quarry's")
  }

  @Test("is likelier than a name only where a common word is very near, or the same in other capitals")
  func likelihoods() throws {
    let speller = try speller(words + ["general", "project/S", "Venezuela"], in: folder)
    #expect(speller.correction(for: "Projetc").likelihood == .high)
    #expect(speller.correction(for: "Venezuella").likelihood == .high)
    #expect(speller.correction(for: "Linkedin").likelihood == .high)
    #expect(speller.correction(for: "Ginarall").likelihood == .low)
    #expect(speller.correction(for: "Quorrin").likelihood == .low)
  }

  @Test("is known beforehand to be unlikely, for a name with no common word near it")
  func greatestLikelihoods() throws {
    let speller = try speller(words + ["general", "project/S"], in: folder)
    for (word, greatest) in [
      ("Northwind", .low), ("Thandiwe", .low), ("Projetc", .high), ("Projetcs", .high), ("Recieve", .high),
      ("Linkedin", .high), ("Linkedin's", .high), ("Ginarall", .low), ("12th", .low),
      ("Venezuella", .high), ("Catalano", .low),
    ] as [(String, Correction.Likelihood)] {
      #expect(speller.greatestLikelihood(of: word) == greatest, "\(word)")
      #expect(speller.correction(for: word).likelihood <= greatest, "\(word)")
    }
    #expect(speller.greatestLikelihood(of: "Zwiegman") == .low)
    speller.accept(["Zweigmann"])
    #expect(speller.greatestLikelihood(of: "Zwiegman") > .low)
  }

  @Test("has two letters back that changed places across a third, and the letters that were left out")
  func places() throws {
    let speller = try speller(words + ["number/S", "member/S", "accommodation", "commendation"], in: folder)
    #expect(speller.suggestions(for: "munbers").first == "numbers")
    #expect(speller.suggestions(for: "acomadtion").first == "accommodation")
  }

  @Test("may be a word that a prefix makes and no dictionary lists")
  func prefixes() throws {
    let speller = try speller(words, in: folder)
    #expect(speller.suggestions(for: "unmarmaladde").contains("unmarmalade"))
    #expect(speller.suggestions(for: "superzuegma").first == "superzeugma")
  }

  @Test("is the same on a machine that has much else to do")
  func load() async throws {
    let wrong = [
      "kworum", "quaryy", "intervewers", "acomodate", "oportunitty", "comunicashun", "reelly", "xylofone", "teh",
      "prog",
      "thier", "managment", "enthousiastic", "experiance", "kubernettes", "apreciatd", "sincerly", "disapointd",
    ]
    let words = words
    let path = folder.path
    _ = try speller(words, in: folder)
    @Sendable func corrections() throws -> [Correction] {
      let speller = try Speller(
        language: "en_US", folders: [path], resources: SpellingResources(folder: dictionaries))
      return wrong.map { speller.correction(for: $0) }
    }
    let alone = try corrections()
    // More threads than cores, each with a speller of its own.
    let crowded = try await withThrowingTaskGroup(of: [Correction].self) { group in
      for _ in 0..<6 { group.addTask { try corrections() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(crowded == Array(repeating: alone, count: 6))
    #expect(alone.count { !$0.suggestions.isEmpty } > 12)
  }

  @Test("is never the word itself, nor longer than asked, and the same at every call")
  func bounds() throws {
    let speller = try speller(words, in: folder)
    for word in ["quorum", "marmelade", "xqzvwk", "a", String(repeating: "ab", count: 300)] {
      let first = speller.suggestions(for: word, limit: 2)
      #expect(first.count <= 2 && !first.contains(word))
      #expect(speller.suggestions(for: word, limit: 2) == first)
    }
    #expect(speller.suggestions(for: "marmelade", limit: 0) == [])
  }
}

@Suite("The trace of a word")
struct WordTraceTests {
  @Test("names the list that accepts it")
  func lists() throws {
    let folder = try Folder()
    let speller = try speller(["quorum", "colorize", "zeugmization", "school", "zeugma"], in: folder)
    speller.accept(["Zweigmann"])
    #expect(speller.trace("ZWEIGMANN") == .own)
    #expect(speller.trace("Kubernetes") == .list("technology"))
    #expect(speller.trace("quorum") == .dictionary("\(folder.path)/en_US.dic"))
    #expect(speller.trace("zeugmisation") == .variant(of: "zeugmization", .british))
    #expect(speller.trace("zeugmizations") == .plural(of: "zeugmization"))
    #expect(speller.trace("quorum’s") == .possessive(of: "quorum"))
    #expect(speller.trace("Kubernetes-quorum") == .compound(["Kubernetes", "quorum"]))
    #expect(speller.trace("multischool") == .prefixed("multi", "school"))
    // Before a rare word, a short prefix is a slip.
    #expect(!speller.isCorrect("minizeugma"))
    #expect(speller.trace("3D") == .notJudged)
    #expect(speller.trace("μm") == .notJudged)
    #expect(speller.trace("kworum") == .unknown(speller.correction(for: "kworum")))
  }
}

@Suite("A speller with a cache")
struct CachedSpellerTests {
  @Test("opens no dictionary for words that an earlier run accepted, until the dictionary changes")
  func cache() throws {
    let folder = try Folder()
    let cache = "\(folder.path)/cache"
    let first = try speller(["quincunx", "zeugma"], cacheFolder: cache, in: folder)
    #expect(first.isCorrect("zeugma") && first.isLoaded)
    first.saveAccepted()
    let files = try DictionaryFiles(language: "en_US", folders: [folder.path])
    let next = try Speller(
      language: "en_US", folders: [folder.path], resources: SpellingResources(folder: dictionaries), cacheFolder: cache)
    #expect(next.files == files)
    #expect(next.isCorrect("zeugma") && !next.isLoaded)
    #expect(next.isCorrect("quincunx") && next.isLoaded)
    let changed = try speller(["quincunx", "marmalade", "quarry"], cacheFolder: cache, in: folder)
    #expect(!changed.isCorrect("zeugma"))
  }

  @Test("suggests the same from a list of all words that it kept, that was damaged, and that is of another dictionary")
  func vocabulary() throws {
    let folder = try Folder()
    let cache = "\(folder.path)/cache"
    let words = ["quincunxes", "Zeugmatic", "antidisestablish", "perspicacity", "élan"]
    let misspelt = ["quincnxes", "Zeugmatick", "antidisestablsh", "perspicasity", "ellan"]
    func suggestions() throws -> [Correction] {
      let speller = try speller(words, cacheFolder: cache, in: folder)
      return misspelt.map { speller.correction(for: $0) }
    }
    func kept() throws -> String {
      let names = try FileManager.default.contentsOfDirectory(atPath: cache).filter { $0.hasPrefix("vocabulary-") }
      #expect(names.count == 1)
      return "cache/\(names.first ?? "")"
    }
    let fresh = try suggestions()
    #expect(fresh.map(\.suggestions.first) == words)
    let file = try kept()
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path).appending(path: file)))
    #expect(try suggestions() == fresh)
    for length in [0, 100, bytes.count - 1] {
      try folder.write(Array(bytes.prefix(length)), to: file)
      #expect(try suggestions() == fresh)
    }
    for place in stride(from: 40, to: bytes.count, by: bytes.count / 3) {
      var changed = bytes
      changed[place] ^= 0x55
      try folder.write(changed, to: file)
      #expect(try suggestions() == fresh)
    }
    let others = try speller(["quincunxed"], cacheFolder: cache, in: folder)
    #expect(others.correction(for: "quincnxed").suggestions.first == "quincunxed")
    #expect(try kept() == file)
  }

  @Test("needs no dictionary for a mail of common words and the trade's own")
  func common() throws {
    let folder = try Folder()
    let speller = try speller([], in: folder)
    let mail =
      "Thank you for the interview on Monday; I enjoyed our talk about Kubernetes and would love to join the team"
    let cut = TokenizedText(mail)
    #expect(cut.tokens.filter { $0.kind == .word }.allSatisfy { speller.isCorrect(cut.string($0)) })
    #expect(!speller.isLoaded)
  }
}

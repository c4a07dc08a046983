import FoundationEssentials
import Prose
import Testing

/// The folder `dictionaries/` of the project.
let dictionaries = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dictionaries").path

/// The lines of a file of `dictionaries/en/`.
func lines(_ name: String) throws -> [String] {
  let data = try Data(contentsOf: URL(filePath: dictionaries).appending(path: "en/\(name)"))
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
}

@Suite("The project's dictionaries")
struct DictionaryTests {
  @Test("hold thousands of words, each once, and each list in order with its count")
  func lists() throws {
    var homes: [String: String] = [:]
    for list in SpellingResources.lists {
      let lines = try lines("\(list).dic")
      let words = lines.dropFirst().map { String($0.prefix { $0 != "/" }) }
      #expect(lines.first == "\(words.count)", "\(list).dic")
      #expect(words == words.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }, "\(list).dic")
      for word in words {
        #expect(WordList.isWord(word), "\(list).dic")
        if let home = homes.updateValue(list, forKey: word) { Issue.record("'\(word)' is in \(home) and in \(list)") }
      }
    }
    #expect(homes.count > 5_000)
  }

  @Test(
    "hold no word that American English has already",
    .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"))
  func notInAmericanEnglish() throws {
    let speller = try Speller(language: "en_US", folders: systemDictionaries)
    for list in SpellingResources.lists {
      for line in try lines("\(list).dic").dropFirst() {
        let word = String(line.prefix { $0 != "/" })
        // A word in the right capitals may be another in small letters; a compound is right by its parts.
        guard speller.isCorrect(word) else { continue }
        // A listed word has forms, and is suggested, which one that its prefix makes right is not.
        if case .prefixed = speller.trace(word) { continue }
        Issue.record("'\(word)' of \(list).dic")
      }
    }
  }

  @Test(
    "name no word common that American English lacks",
    .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"))
  func frequencies() throws {
    let speller = try Speller(language: "en_US", folders: systemDictionaries)
    var count = 0
    for line in try lines("frequency.txt") where !line.hasPrefix("#") {
      for word in line.split(separator: " ").dropFirst() {
        count += 1
        if !speller.isCorrect(String(word)) { Issue.record("'\(word)' is not in en_US") }
      }
    }
    #expect(count > 15_000)
  }

  @Test(
    "correct misspellings, which are wrong, to words, which are right",
    .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"))
  func misspellings() throws {
    let speller = try Speller(
      language: "en_US", folders: systemDictionaries, resources: SpellingResources(folder: dictionaries))
    var count = 0
    for line in try lines("misspellings.txt") where !line.hasPrefix("#") {
      let halves = line.split(separator: ":")
      let right = try #require(halves.first)
      for word in right.split(separator: " ") { #expect(speller.isCorrect(String(word))) }
      for wrong in halves[1].split(separator: " ") {
        count += 1
        if speller.isCorrect(String(wrong)) { Issue.record("'\(wrong)' is right") }
      }
    }
    #expect(count > 1_000)
  }

  @Test(
    "name proper nouns once each, and every one is right and has a capital",
    .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"))
  func properNouns() throws {
    let speller = try Speller(
      language: "en_US", folders: systemDictionaries, resources: SpellingResources(folder: dictionaries))
    let words = try lines("proper-nouns.txt").filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") }
    #expect(words.count > 500 && Set(words).count == words.count)
    #expect(words.filter { !speller.isCorrect(String($0)) } == [])
    #expect(words.filter { $0.first?.isUppercase != true } == [])
  }

  @Test(
    "take the trade's words in their right capitals, with their forms and accents",
    .enabled(if: hasAmericanEnglish, "hunspell-en-us is not installed"),
    arguments: [
      "Kubernetes", "PostgreSQL", "LinkedIn", "DevOps", "onboarding", "fintech", "fintechs", "upskilled", "upskilling",
      "résumé", "résumés", "re\u{301}sume\u{301}", "resume", "KPIs", "Müller", "Nguyen", "backend’s", "colour",
      "Deloitte", "NCLEX", "codebase", "organisation", "pro-bono-work", "FINTECH",
      "parameterising", "containerised", "prioritisations",
    ])
  func tradeWords(_ word: String) throws {
    let speller = try Speller(
      language: "en_US", folders: systemDictionaries, resources: SpellingResources(folder: dictionaries))
    #expect(speller.isCorrect(word))
  }

  @Test("correct a trade's word in the wrong capitals")
  func capitals() throws {
    // A dictionary of one word: the project's lists alone are asked here.
    let folder = try Folder(["en_US.aff": Array("SET UTF-8\n".utf8), "en_US.dic": Array("1\nlink\n".utf8)])
    let speller = try Speller(
      language: "en_US", folders: [folder.path], resources: SpellingResources(folder: dictionaries))
    for (wrong, right) in [("Linkedin", "LinkedIn"), ("kubernetes", "Kubernetes"), ("Gitlab", "GitLab")] {
      #expect(!speller.isCorrect(wrong))
      #expect(speller.suggestions(for: wrong).first == right)
    }
  }
}

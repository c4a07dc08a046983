import Prose
import Testing

@Suite("Verbs")
struct VerbFormsTests {
  let american = Inflector()
  let british = Inflector(variety: .british)

  @Test(
    "regular verbs follow the rules of spelling",
    arguments: [
      "walk walks walked walking", "hope hopes hoped hoping", "study studies studied studying",
      "play plays played playing", "stop stops stopped stopping", "watch watches watched watching",
      "panic panics panicked panicking", "refer refers referred referring", "offer offers offered offering",
      "travel travels traveled traveling", "control controls controlled controlling", "agree agrees agreed agreeing",
      "tie ties tied tying", "visit visits visited visiting", "commit commits committed committing",
      "edit edits edited editing", "submit submits submitted submitting", "limit limits limited limiting",
      "focus focuses focused focusing", "develop develops developed developing", "fix fixes fixed fixing",
      "show shows showed showing", "plan plans planned planning", "outfit outfits outfitted outfitting",
      "veto vetoes vetoed vetoing", "quiz quizzes quizzed quizzing", "equip equips equipped equipping",
      "benefit benefits benefited benefiting", "sync syncs synced syncing", "occur occurs occurred occurring",
      "interview interviews interviewed interviewing", "discuss discusses discussed discussing",
      "regret regrets regretted regretting", "program programs programmed programming", "seem seems seemed seeming",
      "enjoy enjoys enjoyed enjoying", "reply replies replied replying", "argue argues argued arguing",
      "dye dyes dyed dyeing", "remap remaps remapped remapping",
      "answer answers answered answering",
    ])
  func regular(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let forms = try #require(american.verbForms(of: words[0]))
    #expect([forms.thirdPerson, forms.past.first, forms.gerund] == [words[1], words[2], words[3]])
  }

  @Test(
    "irregular verbs are listed, with what other verbs are made of them",
    arguments: [
      "write writes wrote written writing", "go goes went gone going", "have has had had having",
      "do does did done doing",
      "lead leads led led leading", "choose chooses chose chosen choosing", "meet meets met met meeting",
      "lose loses lost lost losing", "lie lies lay lain lying", "pay pays paid paid paying",
      "get gets got gotten getting", "forget forgets forgot forgotten forgetting", "begin begins began begun beginning",
      "rewrite rewrites rewrote rewritten rewriting", "oversee oversees oversaw overseen overseeing",
      "undertake undertakes undertook undertaken undertaking",
      "test-drive test-drives test-drove test-driven test-driving",
      "reread rereads reread reread rereading", "withdraw withdraws withdrew withdrawn withdrawing",
    ])
  func irregular(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let forms = try #require(american.verbForms(of: words[0]))
    #expect([forms.base, forms.thirdPerson, forms.past[0], forms.pastParticiple[0], forms.gerund] == words)
  }

  @Test("be agrees with person and number")
  func be() throws {
    let be = try #require(american.verbForms(of: "be"))
    #expect([be.present(1, .singular), be.present(2, .singular), be.present(3, .singular)] == ["am", "are", "is"])
    #expect([be.past(1, .singular), be.past(2, .singular), be.past(3, .plural)] == ["was", "were", "were"])
    #expect(be.all == ["be", "am", "are", "is", "was", "were", "been", "being"])
    let see = try #require(american.verbForms(of: "see"))
    #expect([see.present(1, .singular), see.present(3, .singular), see.past(3, .plural)] == ["see", "sees", "saw"])
  }

  @Test("the spelling is American or British, or what the dictionary has")
  func varieties() {
    #expect(british.verbForms(of: "travel")?.gerund == "travelling")
    #expect(british.verbForms(of: "model")?.past == ["modelled", "modeled"])
    #expect(american.verbForms(of: "travel", isWord: { !$0.hasPrefix("traveli") })?.gerund == "travelling")
    #expect(american.verbForms(of: "travel", isWord: { $0.count < 8 }) == nil)
    #expect(american.verbForms(of: "worship")?.past == ["worshipped"])
    let words: Set = ["worships", "worshiped", "worshiping"]
    #expect(american.verbForms(of: "worship", isWord: words.contains)?.past == ["worshiped"])
    #expect(american.verbForms(of: "worship", isWord: words.contains)?.gerund == "worshiping")
  }

  @Test(
    "a form leads back to its base",
    arguments: [
      ("studies", "study"), ("getting", "get"), ("went", "go"), ("led", "lead"), ("hoped", "hope"), ("hopping", "hop"),
      ("panicking", "panic"), ("lying", "lie"), ("written", "write"), ("has", "have"), ("is", "be"), ("goes", "go"),
      ("travelling", "travel"), ("created", "create"), ("using", "use"), ("watches", "watch"), ("rewrote", "rewrite"),
      ("discussed", "discuss"), ("agreed", "agree"), ("referring", "refer"), ("does", "do"),
      ("understood", "understand"),
    ])
  func lemmas(_ form: String, _ base: String) {
    let words: Set = [
      "study", "get", "go", "lead", "hope", "hop", "panic", "lie", "write", "have", "travel", "create", "use", "watch",
      "rewrite", "discuss", "agree", "refer", "do", "understand",
    ]
    #expect(american.verbLemmas(of: form, isWord: words.contains).first == base)
  }

  @Test("a form of two verbs leads to both")
  func ambiguous() {
    #expect(
      american.verbLemmas(of: "found", isWord: ["find", "found", "founds", "founded", "founding"].contains) == [
        "find", "found",
      ])
    #expect(american.verbLemmas(of: "table", isWord: { _ in false }) == [])
  }

  @Test("every base that has listed forms is found again from each of them")
  func roundTrip() {
    for base in [
      "be", "become", "bring", "buy", "come", "cut", "drive", "fall", "feel", "grow", "hear", "keep", "know", "leave",
      "make", "mean", "read", "rise", "run", "say", "seek", "send", "set", "speak", "spend", "take", "teach", "tell",
      "think", "wear", "win",
    ] {
      let forms = american.verbForms(of: base)
      #expect(forms?.all.allSatisfy { american.verbLemmas(of: $0).contains(base) } == true, "\(base)")
    }
  }

  @Test("a tag names a form")
  func tags() throws {
    let forms = try #require(american.verbForms(of: "take"))
    let tags: [PartOfSpeech] = [.verbBase, .verbPresent, .verbThirdPerson, .verbPast, .verbPastParticiple, .verbGerund]
    #expect(tags.map(forms.form) == ["take", "take", "takes", "took", "taken", "taking"])
    #expect(forms.form(.noun) == nil)
  }

  @Test("the capitals of the word replaced are kept")
  func capitals() {
    #expect(american.matchingCase("studies", of: "Study") == "Studies")
    #expect(american.matchingCase("studies", of: "STUDY") == "STUDIES")
    #expect(american.matchingCase("studies", of: "study") == "studies")
    #expect(american.matchingCase("an", of: "A") == "An")
    #expect(american.matchingCase("me", of: "I") == "me")
    #expect(american.matchingFirstLetter("studies", of: "STUDY") == "Studies")
    #expect(american.matchingFirstLetter("me", of: "I") == "me")
  }
}

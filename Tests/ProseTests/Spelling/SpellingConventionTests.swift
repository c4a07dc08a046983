import Prose
import Testing

@Suite("The two conventions of English spelling")
struct SpellingConventionTests {
  @Test(
    "are told by a word and its forms",
    arguments: [
      ("color", "colour"), ("Colorful", "Colourful"), ("favorites", "favourites"), ("organize", "organise"),
      ("organizations", "organisations"), ("ANALYZED", "ANALYSED"), ("traveling", "travelling"), ("center", "centre"),
      ("centered", "centred"), ("defense", "defence"), ("fulfillment", "fulfilment"), ("catalog", "catalogue"),
      ("unrecognized", "unrecognised"), ("gray", "grey"), ("modeling", "modelling"),
      ("pediatrics", "paediatrics"), ("skeptical", "sceptical"), ("maneuver", "manoeuvre"),
      ("maneuvering", "manoeuvring"), ("cataloging", "cataloguing"), ("practicing", "practising"),
      ("jewelry", "jewellery"),
      ("prioritizing", "prioritising"), ("behavioral", "behavioural"),
    ])
  func pairs(_ american: String, _ british: String) {
    #expect(SpellingConvention(of: american) == .american)
    #expect(SpellingConvention(of: british) == .british)
    #expect(SpellingConvention.counterpart(of: american) == british)
    #expect(SpellingConvention.counterpart(of: british) == american)
  }

  @Test(
    "go one way where Americans write the other word, too, but for other things",
    arguments: [("check", "cheque"), ("license", "licence"), ("practice", "practise"), ("program", "programme")])
  func oneWay(_ american: String, _ british: String) {
    #expect(SpellingConvention(of: american) == nil)
    #expect(SpellingConvention(of: british) == .british)
    #expect(SpellingConvention.counterpart(of: british) == american)
  }

  @Test(
    "say nothing of words that both write alike",
    arguments: [
      "advertise", "advise", "exercise", "size", "prize", "seized", "rise", "promised", "supervise", "precise", "wise",
      "humorous", "vigorous", "laboratory", "honorary", "glamour", "four", "hour", "tour", "center's", "meter",
      "letter",
      "travel", "control", "controlled", "interview", "raise", "noise", "paradise", "likewise", "comprised",
      "surprising",
      "license", "practice", "enterprise", "expertise", "analysis", "resized", "sunrise", "sunrize", "trellises",
      "otherwise", "disease", "please",
    ])
  func neutral(_ word: String) {
    #expect(SpellingConvention(of: word) == nil)
  }

  @Test("belong to languages")
  func languages() {
    #expect(SpellingConvention(LanguageTag("en_US")) == .american)
    #expect(SpellingConvention(LanguageTag("en-GB")) == .british)
    #expect(SpellingConvention(LanguageTag("en-AU")) == .british)
    #expect(SpellingConvention(LanguageTag("en-CA")) == nil)
    #expect(SpellingConvention(LanguageTag("de")) == nil)
  }
}

/// Whether a noun is counted: `an interview`, `two interviews`, but no `an advice`.
///
/// Source: Quirk and others (1985), 5.2–5.9; Swan, Practical English Usage (4th edition), 119.
public enum Countability: Sendable, Hashable {
  /// It has a plural and takes `a`.
  case countable
  /// It has neither in ordinary use: `information`, `feedback`.
  case uncountable
  /// It is used both ways, with different meanings: `experience`, `time`, `work`.
  case both

  /// How a noun, in the singular and in small letters, is counted.
  ///
  /// A noun of neither list is taken as countable, as most are; a caller who needs to be certain asks for `.uncountable`.
  public init(of noun: some StringProtocol) {
    let word = noun.lowercased()
    let head = word.split(separator: "-").last.map(String.init) ?? word
    self =
      if Self.uncountables.contains(head) { .uncountable } else if Self.mixed.contains(head) { .both } else {
        .countable
      }
  }

  private static let uncountables = Set(
    """
    advice information feedback equipment software hardware middleware firmware furniture luggage baggage homework
    housework evidence progress traffic news money cash machinery jewelry jewellery scenery weather research
    knowledge enthusiasm gratitude guidance stuff luck happiness patience courage health wealth poverty safety
    electricity gasoline petrol rice bread butter sugar salt flour milk garbage rubbish trash litter mail
    correspondence accommodation transportation clothing footwear underwear stationery merchandise
    legislation permission laughter leisure fun harm heat humidity ignorance
    employment unemployment professionalism leadership teamwork networking onboarding bookkeeping accounting
    marketing advertising engineering recruiting recruitment staffing housing parking shopping training
    math mathematics physics economics statistics linguistics politics ethics logistics analytics athletics
    childcare healthcare aftercare bandwidth connectivity downtime uptime overtime spam ammunition
    expertise know-how proficiency literacy fluency availability compliance cooperation coordination assistance
    publicity punctuality integrity honesty hospitality kindness
    admiration appreciation anger applause cutlery dirt dust grass gravel hay
    sand snow slang smog steam sunshine thunder lightning wildlife workmanship fatigue
    chaos nonsense propaganda camping groundwork paperwork legwork fieldwork
    documentation infrastructure remuneration signage ware
    """.listedWords())

  private static let mixed = Set(
    """
    experience work time business interest thought insight skill education communication hair paper glass
    light room space language culture history life love education success failure competition technology
    science industry trade production development management change growth improvement support help attention
    responsibility opportunity capacity ability authority pressure stress effort energy power strength speed quality
    value cost price pay coffee tea beer wine water food fruit fish chicken meat cheese
    cake pizza chocolate juice noise sound silence pleasure joy pain fear hope doubt concern trust
    respect confidence pride regret sympathy excitement curiosity imagination creativity talent wisdom
    truth justice law order peace war crime crisis experience travel transport memory reading
    writing speech talk discussion debate conversation agreement disagreement understanding
    judgment judgement analysis practice theory design architecture art music drama film sport
    exercise tension difficulty trouble luxury comfort security privacy freedom independence
    stone wood metal rubber cloth rain fog ice fire air land ground soil coverage collaboration
    innovation motivation diversity inclusion consideration input output
    content data code access storage finance funding credit debt investment capital revenue income
    profit loss damage treatment medicine care injury illness disease death birth youth age
    adventure ambition passion dedication commitment compensation recognition leave notice insurance delivery
    """.listedWords())
}

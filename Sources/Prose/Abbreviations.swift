/// Words that a full stop after them may belong to, in small letters and without their last full stop.
enum Abbreviations {
  /// Titles: a name follows, so the sentence goes on.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "hon", "gen", "col", "maj", "capt", "cpt", "lt", "sgt", "gov",
    "sen", "rep", "messrs", "mme", "mlle", "st", "pres", "supt", "asst", "assoc", "dir",
  ]

  /// What stands within a sentence: something always follows.
  static let inner: Set<String> = [
    "e.g", "eg", "i.e", "ie", "cf", "vs", "v", "viz", "approx", "ca", "incl", "excl", "esp", "resp", "dept", "attn",
    "ext", "tel", "fax", "a.k.a", "mt", "ft",
  ]

  /// What stands before a number.
  static let beforeNumber: Set<String> = [
    "no", "nos", "fig", "figs", "p", "pp", "vol", "ch", "sec", "eq", "art", "ver", "rev", "min", "max", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun",
  ]

  /// What may end a sentence or stand in a name: only a word that usually begins a sentence makes an end of it.
  static let ofNames: Set<String> = [
    "inc", "ltd", "co", "corp", "llc", "llp", "plc", "gmbh", "jr", "sr", "bros", "ave", "blvd", "rd", "u.s", "u.k",
    "u.n", "e.u", "u.s.a", "u.a.e", "d.c", "n.y", "b.a", "m.a", "b.s", "m.s", "m.b.a", "j.d", "m.d", "r.n", "univ",
    "ph.d", "ed.d", "al", "esq",
  ]

  /// What may end a sentence and stands in no name.
  static let others: Set<String> = ["etc", "a.m", "p.m", "am", "pm", "hrs", "hr", "mins", "yrs", "yr"]

  /// Degrees with more than a letter before or after a full stop.
  static let degrees: Set<String> = [
    "ph.d", "m.sc", "b.sc", "b.eng", "m.eng", "ed.d", "ll.b", "ll.m", "d.phil", "m.phil", "b.tech", "m.tech", "b.ed",
    "m.ed", "b.com", "m.com", "psy.d", "pharm.d", "m.res",
  ]

  /// Words that begin a sentence far more often than they are a part of a name.
  static let sentenceStarters: Set<String> = [
    "the", "we", "i", "it", "this", "that", "these", "those", "you", "your", "my", "our", "he", "she", "they", "his",
    "her", "their", "in", "on", "at", "and", "but", "so", "or", "however", "thank", "thanks", "please", "if", "as",
    "for", "there", "a", "an", "when", "while", "with", "what", "after", "before", "since", "because", "although",
    "though", "also", "again", "as", "by", "from", "to", "how", "i'm", "i've", "i'd", "i'll", "it's", "we're", "let",
    "looking", "having", "not", "no", "yes", "some", "many", "most", "both", "each", "all", "one", "once", "then",
    "until", "during", "despite", "finally", "additionally", "furthermore", "moreover", "working", "hearing",
  ]

  /// Days and months: a time may stand before one.
  static let daysAndMonths: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}

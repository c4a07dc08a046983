/// The measures of how hard a text is to read, all as grades of an American school.
enum Readability: String, Sendable, CaseIterable {
  case gunningFog = "Gunning Fog"
  case colemanLiau = "Coleman-Liau"
  case fleschKincaid = "Flesch-Kincaid"
  case smog = "SMOG"
  case automated = "Automated Readability"

  /// The grade of a text; nil where it has no sentence.
  func grade(of counts: TextCounts) -> Double? {
    let (words, sentences) = (counts["words"], counts["sentences"])
    guard words > 0, sentences > 0 else { return nil }
    switch self {
    case .gunningFog:
      // R. Gunning, The Technique of Clear Writing (1952).
      return 0.4 * (words / sentences + 100 * counts["complex_words"] / words)
    case .colemanLiau:
      // M. Coleman and T. L. Liau, Journal of Applied Psychology 60 (1975).
      return 5.88 * counts["characters"] / words - 29.6 * sentences / words - 15.8
    case .fleschKincaid:
      // J. P. Kincaid et al., Derivation of New Readability Formulas (1975).
      return 0.39 * words / sentences + 11.8 * counts["syllables"] / words - 15.59
    case .smog:
      // G. H. McLaughlin, SMOG Grading, Journal of Reading 12 (1969).
      return 1.0430 * (counts["polysyllabic_words"] * 30 / sentences).squareRoot() + 3.1291
    case .automated:
      // R. J. Senter and E. A. Smith, Automated Readability Index (1967).
      return 4.71 * counts["characters"] / words + 0.5 * words / sentences - 21.43
    }
  }
}

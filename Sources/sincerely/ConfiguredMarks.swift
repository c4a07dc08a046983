import Linting
import Source

/// The marks of configurations that were for drafts of a run, and what they silenced.
struct ConfiguredMarks {
  private struct Use {
    var inForce: InForce
    var silenced: [Suppression: Set<String>] = [:]
  }

  private var uses: [String: Use] = [:]

  /// Takes down what the marks did for one draft.
  mutating func add(_ outcome: Linter.Outcome, _ inForce: InForce) {
    guard let file = inForce.configuration?.source.path, !inForce.settings.suppressions.isEmpty else { return }
    var use = uses[file] ?? Use(inForce: inForce)
    for mark in inForce.settings.suppressions {
      use.silenced[mark, default: []].formUnion(outcome.silenced.intersection(mark.targets.map(\.name)))
    }
    uses[file] = use
  }

  /// What is wrong with the marks of each configuration.
  ///
  /// - Parameter isWhole: whether the run was over a folder.
  func findings(isWhole: Bool) -> [(inForce: InForce, source: SourceFile, diagnostics: [Diagnostic])] {
    uses.sorted { $0.key < $1.key }.compactMap { _, use in
      guard let source = use.inForce.configuration?.source else { return nil }
      let found = use.inForce.linter.diagnostics(ofConfigured: use.silenced, in: source, isWhole: isWhole)
      return found.isEmpty ? nil : (use.inForce, source, found)
    }
  }
}

/// The drafts of `examples/`.
enum Examples {
  /// A draft with a fault of every kind.
  static let faulty = text("faulty.eml")
  /// A draft without any.
  static let sound = text("sound.eml")
  /// The facts of both.
  static let facts = text("interview.yml")

  /// A test that finds nothing here fails by what it expects.
  private static func text(_ name: String) -> String { (try? Project.text(of: "examples/\(name)")) ?? "" }
}

/// Tells by a file's name alone whether it may be a draft, where a whole folder or index is gone through.
enum DraftName {
  /// The endings of the files that are read.
  static let endings: Set<String> = ["eml", "mbox", "md", "txt"]

  /// Names, without their ending, of texts that lie in many repositories and are never a letter.
  ///
  /// `.pre-commit-hooks.yaml` leaves out the same.
  static let repositoryTexts: Set<String> = [
    "authors", "changelog", "changes", "cmakelists", "code_of_conduct", "contributing", "contributors", "copying",
    "history", "licence", "license", "news", "notice", "readme", "requirements", "robots", "security", "support",
  ]

  /// Whether the file at a path may be a draft: by its ending, or as a message in the `cur` or `new` of a Maildir.
  static func mayBeDraft(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.last, !name.hasPrefix(".") else { return false }
    guard let dot = name.lastIndex(of: "."), endings.contains(name[name.index(after: dot)...].lowercased()) else {
      let folder = parts.dropLast().last
      return (folder == "cur" || folder == "new") && name.first?.isWholeNumber == true
    }
    return !repositoryTexts.contains(name[..<dot].lowercased())
  }
}

/// Finds the facts file that belongs to a draft: the nearest `interview.yml`, `interview.yaml` or sole invitation, from
/// the draft's folder upwards.
///
/// Looking changes it, since it remembers what it found: look for the files of all drafts before they are shared out
/// among threads, which costs no more than a listing a folder.
public struct FactsFinder: Sendable {
  private var search: FolderSearch

  /// Makes a finder; `FolderSearch` says what the parameters are.
  public init(workingFolder: String, home: String?, listing: @escaping FolderSearch.Listing) {
    search = FolderSearch(
      workingFolder: workingFolder, home: home, listing: listing, choosing: FactsFinder.factsFile(among:))
  }

  /// The path of the facts file for the drafts of a folder; nil where there is none.
  public mutating func factsFile(forDraftsIn folder: String) -> String? { search.nearestFile(from: folder) }

  /// Which of the names in a folder is its facts file.
  ///
  /// An invitation counts if it is the only one: nobody can tell which of two it is.
  @Sendable public static func factsFile(among names: [String]) -> String? {
    if let name = FactsFile.names.first(where: names.contains) { return name }
    let invitations = names.filter { $0.lowercased().hasSuffix(".ics") && !$0.hasPrefix(".") }
    return invitations.count == 1 ? invitations[0] : nil
  }
}

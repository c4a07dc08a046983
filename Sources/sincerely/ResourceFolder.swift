import Prose

/// The folders of data that come with the program.
enum ResourceFolder {
  /// The folder of a name, nil where there is none.
  ///
  /// It is `share/sincerely/NAME` beside an installed program, `NAME` of the package beside one in a build folder.
  static func path(_ name: String) -> String? {
    var folder = parent(of: ExecutablePath.current())
    let installed = parent(of: folder) + "/share/sincerely/" + name
    if FileSystem.kind(of: installed) == .folder { return installed }
    // `.build/debug`, or behind its link `.build/<triple>/debug`.
    for _ in 0..<4 {
      folder = parent(of: folder)
      if FileSystem.kind(of: folder + "/" + name) == .folder,
        FileSystem.kind(of: folder + "/Package.swift") == .file
      {
        return folder + "/" + name
      }
    }
    return nil
  }

  /// What to say where the dictionaries are missing, as where the program was copied without them.
  static var remark: String? {
    if path("dictionaries") != nil { return nil }
    return "the program's word lists are not in share/sincerely beside its bin folder, so words of the trade are taken "
      + "for slips and much grammar is not seen; install it by script/install"
  }

  /// The tagger of English; nil where its model is missing or damaged.
  static func tagger() -> Tagger? {
    guard let folder = path("dictionaries"), let bytes = try? FileSystem.read(folder + "/en/tags.model") else {
      return nil
    }
    return try? Tagger(model: bytes)
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

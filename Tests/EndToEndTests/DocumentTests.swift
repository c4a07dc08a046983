import Foundation
import Testing

@Suite("The documents")
struct DocumentTests {
  @Test("show what the program prints", arguments: ["README.md", "CONTRIBUTING.md"])
  func generated(document: String) async throws {
    let text = try Project.text(of: document)
    var current: [Substring] = []
    for (before, block) in GeneratedBlock.all(in: text) {
      current += before
      guard let block else { continue }
      var command = Command.sincerely(in: try TemporaryFolder())
      command.folder = Project.root
      current += block.expected(try await command.run(block.arguments))
    }
    let upToDate = current.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil {
      try Data(upToDate.utf8).write(to: Project.root.appending(path: document))
    } else {
      #expect(text == upToDate, "\(document) is out of date; run script/update-docs")
    }
  }

  @Test("have a page of each style's rules, and no other")
  func generatedRulePages() async throws {
    let sincerely = Command.sincerely(in: try TemporaryFolder())
    let list = try await sincerely.run("rules").output.split(separator: "\n")
    let styles = Set(list.compactMap { $0.split(separator: ".").first }).sorted()
    #expect(!styles.isEmpty)
    var pages = ["README.md": "# The rules\n\nMade by `sincerely explain STYLE --format markdown`, a page a style.\n\n"]
    for style in styles {
      pages["\(style).md"] = try await sincerely.run("explain", String(style), "--format", "markdown").output
      let count = list.count { $0.hasPrefix("\(style).") }
      pages["README.md", default: ""] += "- [\(style)](\(style).md): \(count) rules\n"
    }
    let folder = Project.root.appending(path: "docs/rules")
    if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name)) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == pages.keys.sorted())
    for (name, text) in pages {
      let isUpToDate = try Project.text(of: "docs/rules/\(name)") == text
      #expect(isUpToDate, "docs/rules/\(name) is out of date; run script/update-docs")
    }
  }

  @Test("show the figures of the last measurement")
  func generatedFigures() throws {
    let folder = Project.root.appending(path: "Benchmarks/results")
    let last = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).max())
    let parts = try Project.text(of: "Benchmarks/results/\(last)").components(separatedBy: "\n\n")
    try #require(parts.count > 1)
    let readme = try Project.text(of: "README.md")
    let shown = try #require(readme.firstMatch(of: #/<!-- figures -->\n(?s:.*?)<!-- end -->/#))
    let upToDate = "<!-- figures -->\n\nMeasured \(parts[0]):\n\n\(parts[1])\n\n<!-- end -->"
    if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil {
      let text = readme.replacingCharacters(in: shown.range, with: upToDate)
      try Data(text.utf8).write(to: Project.root.appending(path: "README.md"))
    } else {
      #expect(String(shown.0) == upToDate, "README.md is out of date; run script/update-docs")
    }
  }

  @Test("say in the manual page what the help says")
  func generatedManualPage() async throws {
    let help = try await Command.sincerely(in: try TemporaryFolder()).run("--experimental-dump-help")
    let upToDate = try ManualPage(help: help.output).text
    if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil {
      try Data(upToDate.utf8).write(to: Project.root.appending(path: "docs/sincerely.1"))
    } else {
      #expect(try Project.text(of: "docs/sincerely.1") == upToDate, "out of date; run script/update-docs")
    }
  }

  @Test("name no option that the program does not have", arguments: ["README.md", "CONTRIBUTING.md"])
  func options(document: String) async throws {
    let help = try await Command.sincerely(in: try TemporaryFolder()).run("--experimental-dump-help")
    try #require(help.status == 0)
    for line in try Project.text(of: document).split(separator: "\n") {
      for command in line.matches(of: #/sincerely ([^`'"]*)/#) {
        for option in command.1.matches(of: #/--([a-z][a-z-]+)/#) {
          #expect(help.output.contains(#""\#(option.1)""#), "\(line)")
        }
      }
    }
  }

  @Test("show a configuration that holds, and each of its keys")
  func configuration() async throws {
    let section = try #require(
      try Project.text(of: "README.md").firstMatch(of: #/\n## Configuration\n(?s:.*?)\n## /#)
    ).0
    let example = try #require(section.firstMatch(of: #/```yaml\n(?<text>(?s:.*?))```/#)).text
    let folder = try TemporaryFolder()
    try folder.write(String(example), to: ".sincerely.yml")
    let shown = try await Command.sincerely(in: folder).run("config", "old/a.eml")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains(#/rules +Interview.SubjectLength: max 60 +.sincerely.yml:7:30\n/#))
    let listed = section.matches(of: #/\n\| `([a-z-]+)` \|/#).map { String($0.1) }
    let other = try TemporaryFolder()
    _ = try await Command.sincerely(in: other).run("init")
    let served = try other.text(of: ".sincerely.yml").matches(of: #/\n#([a-z-]+):/#).map { String($0.1) }
    #expect(listed.sorted() == served.sorted())
  }

  @Test("name no file of the project that is not there", arguments: ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
  func links(document: String) throws {
    for link in try Project.text(of: document).matches(of: #/\]\(([^)#:]+)\)/#) {
      let file = Project.root.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(link.1)")
    }
  }

  @Test("the pre-commit framework leaves out the same texts as the index's own filter")
  func repositoryTexts() throws {
    let hooks = try Project.text(of: ".pre-commit-hooks.yaml")
    let source = try Project.text(of: "Sources/sincerely/Git/DraftName.swift")
    let list = try #require(source.firstMatch(of: #/repositoryTexts: Set<String> = \[([^\]]*)\]/#)).1
    let names = list.matches(of: #/"([a-z_]+)"/#).map { String($0.1) }
    #expect(!names.isEmpty)
    #expect(hooks.contains("(^|/)(\(names.joined(separator: "|")))"))
  }
}

/// Finds what is no word of a language: links, mail addresses, domains, handles, file names, paths, identifiers.
struct AddressScanner {
  let reader: ByteReader
  /// Up to here it is known that no address begins.
  private var noneBefore = 0
  /// Up to here it is known that no path with a file name at its end begins.
  private var noPathBefore = 0

  init(reader: ByteReader) {
    self.reader = reader
  }

  /// The end of the address that begins at a place, if one does.
  mutating func end(from start: Int) -> Int? {
    let first = reader.byte(start)
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return handleEnd(start) }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "~") || first == UInt8(ascii: ".") { return pathEnd(start) }
    guard start >= noneBefore, isAtom(start), first != UInt8(ascii: ".") else { return nil }
    if let body = schemeEnd(start) { return linkEnd(start, from: body) }
    if reader.has("www.", at: start) || reader.has("WWW.", at: start), isAtom(start + 4) {
      return linkEnd(start, from: start + 4)
    }
    if reader.isASCIILetter(start), reader.has(":\\", at: start + 1) { return linkEnd(start, from: start + 3) }
    return nameEnd(start)
  }

  // MARK: Links

  /// Where what follows a scheme begins: after `https://`, `mailto:`, `tel:`.
  private func schemeEnd(_ start: Int) -> Int? {
    guard reader.isASCIILetter(start) else { return nil }
    var end = start
    // The longest scheme in common use has eleven letters.
    while end - start < 12, reader.isASCIILetter(end) || reader.isDigit(end) || reader.byte(end) == UInt8(ascii: "+") {
      end += 1
    }
    guard reader.byte(end) == UInt8(ascii: ":") else { return nil }
    if reader.has("://", at: end), end - start > 1 { return end + 3 }
    let scheme = reader.lowercased(start..<end)
    guard scheme == "mailto" || scheme == "tel" || scheme == "sms", reader.byte(end + 1) > 0x20 else { return nil }
    return end + 1
  }

  /// The end of a link, without the marks of the sentence around it.
  private func linkEnd(_ start: Int, from body: Int) -> Int {
    var end = body
    var depth = 0
    while end < reader.bytes.count {
      let byte = reader.bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") { break }
      // The block of curly quotes, dashes and thin spaces.
      if byte == 0xE2, reader.byte(end + 1) == 0x80 { break }
      if byte == 0xC2, reader.byte(end + 1) == 0xA0 { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      end += 1
    }
    trim: while end > body {
      switch reader.byte(end - 1) {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "_"):
        end -= 1
      case UInt8(ascii: ")"):
        guard depth < 0 else { break trim }
        depth += 1
        end -= 1
      default: break trim
      }
    }
    return max(end, start + 1)
  }

  // MARK: Handles and paths

  /// The end of `@name` or `#topic`.
  private func handleEnd(_ start: Int) -> Int? {
    guard reader.isASCIILetter(start + 1), !isAtom(start - 1) || start == 0 else { return nil }
    var end = start + 1
    let isTopic = reader.byte(start) == UInt8(ascii: "#")
    while isAtom(end) || !isTopic && reader.byte(end) == UInt8(ascii: "@") {
      if isTopic, reader.byte(end) == UInt8(ascii: ".") { break }
      end += 1
    }
    while end > start + 1, isTrailing(reader.byte(end - 1)) { end -= 1 }
    return end
  }

  /// The end of `/usr/share/dict`, `~/notes`, `./run`.
  private mutating func pathEnd(_ start: Int) -> Int? {
    guard start >= noPathBefore, !isAtom(start - 1), reader.byte(start - 1) != UInt8(ascii: "/") else { return nil }
    var end = start
    var slashes = 0
    while isAtom(end) || reader.byte(end) == UInt8(ascii: "/") || reader.byte(end) == UInt8(ascii: "~") {
      if reader.byte(end) == UInt8(ascii: "/") { slashes += 1 }
      end += 1
    }
    let isPath =
      reader.byte(start) == UInt8(ascii: "/")
      ? slashes > 1 && reader.isASCIILetter(start + 1)
      : slashes > 0 && (reader.has("~/", at: start) || reader.has("./", at: start) || reader.has("../", at: start))
    noPathBefore = end
    guard isPath else { return nil }
    while end > start + 1, isTrailing(reader.byte(end - 1)) { end -= 1 }
    return end
  }

  // MARK: Names with an at sign, a dot or an underscore inside

  private mutating func nameEnd(_ start: Int) -> Int? {
    var atomEnd = start
    var hasUnderscore = false
    while isAtom(atomEnd) {
      hasUnderscore = hasUnderscore || reader.byte(atomEnd) == UInt8(ascii: "_")
      atomEnd += 1
    }
    if reader.byte(atomEnd) == UInt8(ascii: "@"), reader.isASCIILetter(atomEnd + 1) || reader.isDigit(atomEnd + 1) {
      var end = atomEnd + 1
      while isAtom(end), reader.byte(end) != UInt8(ascii: "_") { end += 1 }
      while end > atomEnd + 2, isTrailing(reader.byte(end - 1)) { end -= 1 }
      return end
    }
    var end = atomEnd
    while end > start + 1, isTrailing(reader.byte(end - 1)) { end -= 1 }
    if let end = domainEnd(start, end) ?? fileNameEnd(start, end) { return end }
    if hasUnderscore, reader.bytes[start..<end].contains(UInt8(ascii: "_")) { return end }
    if reader.byte(atomEnd) == UInt8(ascii: "/"), start >= noPathBefore, let end = relativePathEnd(start) { return end }
    noneBefore = atomEnd
    return nil
  }

  /// The end of a domain name, with the path after it.
  private func domainEnd(_ start: Int, _ end: Int) -> Int? {
    guard let dot = reader.bytes[start..<end].lastIndex(of: UInt8(ascii: ".")), dot > start, end - dot > 2,
      end - dot < 10
    else { return nil }
    // `time.In` is a full stop without its space: a domain is in small letters or in capitals throughout.
    let isUpper = reader.isASCIIUppercase(dot + 1)
    guard isUpper == reader.isASCIIUppercase(end - 1), !isUpper || reader.isASCIIUppercase(start) else { return nil }
    let top = reader.lowercased(dot + 1..<end)
    let next = reader.byte(end)
    let hasPath = next == UInt8(ascii: "/") || next == UInt8(ascii: ":") && reader.isDigit(end + 1)
    let labels = reader.bytes[start..<end].count { $0 == UInt8(ascii: ".") }
    guard
      Self.topLevelDomains.contains(top)
        || (hasPath || labels > 1) && !isUpper && Self.topLevelWords.contains(top)
    else { return nil }
    return hasPath ? linkEnd(start, from: end) : end
  }

  private func fileNameEnd(_ start: Int, _ end: Int) -> Int? {
    guard let dot = reader.bytes[start..<end].lastIndex(of: UInt8(ascii: ".")), dot > start, end - dot > 2,
      end - dot < 7, Self.fileExtensions.contains(reader.lowercased(dot + 1..<end))
    else { return nil }
    return end
  }

  /// The end of `src/main.swift`: names with slashes between, the last with a file name's ending.
  private mutating func relativePathEnd(_ start: Int) -> Int? {
    var end = start
    var nameStart = start
    while isAtom(end) || reader.byte(end) == UInt8(ascii: "/") {
      if reader.byte(end) == UInt8(ascii: "/") { nameStart = end + 1 }
      end += 1
    }
    noPathBefore = end
    while end > nameStart + 1, isTrailing(reader.byte(end - 1)) { end -= 1 }
    return nameStart < end ? fileNameEnd(nameStart, end) : nil
  }

  // MARK: Characters

  /// Whether a byte may stand in a mail address's local part, a domain or a file name.
  private func isAtom(_ at: Int) -> Bool {
    let byte = reader.byte(at)
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      return true
    // Letters of Latin with accents, Greek, Cyrillic: not the marks that begin with 0xC2 and 0xE2.
    case 0xC3...0xDF: return true
    case 0x80...0xBF: return at > 0 && reader.byte(at - 1) >= 0xC3 && reader.byte(at - 1) <= 0xDF
    default: return false
    }
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }

  /// Top-level domains that are no English words, so that a missing space after a full stop makes none.
  private static let topLevelDomains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "info", "biz", "io", "ai", "dev", "tech", "xyz", "co", "uk", "de", "fr",
    "es", "nl", "ch", "pl", "cz", "se", "dk", "fi", "ie", "pt", "gr", "ru", "ua", "jp", "cn", "kr", "sg", "hk", "tw",
    "nz", "au", "ca", "br", "mx", "ar", "cl", "za", "ng", "ke", "eg", "il", "tr", "eu", "ly", "tv", "gg", "fm", "gl",
    "pk", "bd", "lk", "vn", "ph", "ro", "hu", "bg", "hr", "rs", "si", "sk", "lt", "lv", "ee", "lu", "example",
    "invalid",
    "localhost", "jobs", "cloud", "app",
  ]

  /// Top-level domains that are English words too: taken as such only before a path or after two dots.
  private static let topLevelWords: Set<String> = [
    "me", "us", "in", "is", "it", "at", "to", "be", "no", "so", "my", "am", "by", "page", "site", "online", "blog",
    "test",
    "news", "work", "works", "world", "team", "health", "studio", "design", "agency", "email", "link", "live", "store",
  ]

  private static let fileExtensions: Set<String> = [
    "pdf", "doc", "docx", "dot", "dotx", "odt", "ods", "odp", "rtf", "txt", "md", "tex", "bib", "csv", "tsv", "xls",
    "xlsx", "xlsm", "ppt", "pptx", "epub", "html", "htm", "css", "scss", "js", "jsx", "mjs", "ts", "tsx", "json",
    "jsonl", "xml", "yml", "yaml", "toml", "ini", "cfg", "conf", "sql", "db", "py", "ipynb", "rb", "rs", "java", "kt",
    "swift", "cpp", "hpp", "php", "pl", "sh", "bash", "zsh", "ps1", "bat", "exe", "dll", "dmg", "iso", "deb", "rpm",
    "apk", "jar", "zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp",
    "tif", "tiff", "psd", "ico", "heic", "mp3", "mp4", "m4a", "m4v", "mov", "avi", "mkv", "wav", "ogg", "webm", "eml",
    "mbox", "msg", "ics", "vcf", "lock", "tmp", "bak", "vue",
  ]
}

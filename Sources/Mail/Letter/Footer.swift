/// Lines that a program adds below a mail: "Sent from my phone", a mailing list's address, a notice of confidentiality.
enum Footer {
  private static let devices: [StaticString] = [
    "iphone", "ipad", "ipod", "blackberry", "android", "samsung", "galaxy", "pixel", "phone", "mobile", "handheld",
    "tablet", "device", "smartphone", "nokia", "huawei", "xiaomi", "oneplus", "windows", "outlook", "yahoo", "mail",
    "proton", "thunderbird", "spark", "gmail", "handy", "watch", "htc", "sony", "motorola", "lg", "fairphone",
    "superhuman",
    "airmail", "mailbird", "mailspring", "canary", "hey", "fastmail", "zoho", "aol", "k-9", "evolution", "treo",
  ]

  private static let openings: [StaticString] = [
    "sent from", "sent via", "sent with", "sent using", "sent by", "sent on my", "get outlook", "download ",
    "envoyé de", "enviado desde", "von meinem", "gesendet mit", "gesendet von", "inviato da", "verstuurd vanaf",
  ]

  /// What people have their telephones add to it.
  private static let apologies: [StaticString] = [
    "please excuse", "please forgive", "please pardon", "excuse ", "pardon ", "forgive ", "sorry for", "apologies for",
    "typos courtesy",
  ]

  /// Whether a line is one that a phone or a mail program adds.
  ///
  /// "Sent from my phone" is one; a sentence that only begins so is none: it is longer, or has a comma in it.
  static func isProgramLine(_ line: ArraySlice<UInt8>) -> Bool {
    // Asked of every line, and said of few.
    guard openings.contains(where: { line.hasASCIIPrefix($0) }) else { return false }
    let apology = apologies.lazy.compactMap { line.firstRange(ofASCII: $0)?.lowerBound }.first
    let line = line[..<(apology ?? line.endIndex)]
    guard line.count <= 90, !line.dropLast(2).contains(UInt8(ascii: ",")) else { return false }
    let words = line.split(separator: .space)
    guard words.count <= 10 else { return false }
    return devices.contains { line.firstRange(ofASCII: $0) != nil }
  }

  private static let notices: [StaticString] = [
    "this email and any", "this e-mail and any", "this message and any", "this communication is",
    "this email is confidential", "this e-mail is confidential", "this message is confidential",
    "the information contained in this", "the information in this", "the contents of this e", "confidentiality notice",
    "confidentiality:", "disclaimer:", "disclaimer", "notice: this e", "this email may contain",
    "this e-mail may contain",
    "this message may contain", "this message contains confidential", "this email contains confidential",
    "this e-mail contains confidential", "this email (including", "this e-mail (including", "this message (including",
    "please consider the environment", "please think of the environment", "think before you print",
    "virus-free", "this email has been checked", "this email has been scanned", "this e-mail has been scanned",
    "to unsubscribe", "you received this message because", "you are receiving this",
  ]

  /// Whether a paragraph that begins with a line is a notice that a company or a list adds.
  static func isNotice(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "-") || $0 == .space }
    return notices.contains { line.hasASCIIPrefix($0) }
  }

  /// Whether a line is a rule of underscores, under which mailing lists write.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 10 && (line.allSatisfy { $0 == UInt8(ascii: "_") } || line.allSatisfy { $0 == UInt8(ascii: "-") })
  }
}

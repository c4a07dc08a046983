extension PersonName {
  /// A way to address somebody or to speak of them.
  public struct Form: Sendable, Hashable {
    /// The kinds of such ways.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// "Grace", "Bob"
      case given
      /// "Grace Hopper"
      case full
      /// "Ms. Hopper"
      case titleAndFamily
      /// "Hopper"
      case family
      /// "Hopper Grace"
      case familyFirst
    }

    /// Which way it is.
    public var kind: Kind
    /// The words.
    public var text: String

    /// Makes a form.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The ways to address this person that could be right, the plainest of each kind first; titles only if the name has
  /// one.
  public var forms: [Form] {
    var forms: [Form] = []
    func add(_ kind: Form.Kind, _ words: [String?]) {
      let words = words.compactMap { $0 }.filter { !$0.isEmpty }
      let form = Form(kind, joined(words))
      if !words.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    let given = givenNames
    for name in calledNames { add(.given, [name]) }
    if given.count > 1 { add(.given, given) }
    if familyName != nil { add(.full, [fullName]) }
    if !isUnspaced {
      for family in familyForms {
        for name in calledNames where name != family { add(.full, [name, family]) }
      }
      if let familyName, given.count > 1 { add(.full, given + [familyName]) }
    }
    if title != nil {
      for family in familyForms { add(.titleAndFamily, [title, family]) }
      // "Ms. Lan" is how Vietnamese names are used; where the order is not sure, either name may be the family's.
      if order != .givenFirst || familyName == nil { for name in calledNames { add(.titleAndFamily, [title, name]) } }
    }
    for family in familyForms { add(.family, [family]) }
    if let familyName, !given.isEmpty { add(.familyFirst, [familyName] + given) }
    return forms
  }

  /// The names by which somebody may be called: the first given name (the second if the first is an initial), the
  /// nickname, and of a name with the family first also the last, which is the one in use in Vietnam.
  public var calledNames: [String] {
    var names: [String] = []
    let given = givenNames
    if let name = given.first(where: { !PersonName.isInitial($0) }) ?? given.first { names.append(name) }
    if let nickname { names.append(nickname) }
    if order != .givenFirst, let last = given.last, !names.contains(last) { names.append(last) }
    if order == .either, let familyName { names.append(familyName) }
    return names
  }

  /// The family name with its particles and without, and with a middle name that may be its first half.
  private var familyForms: [String] {
    guard let familyName else { return [] }
    var forms = [familyName]
    let bare = words.filter { $0.part == .family }.map(\.text)
    // "Mr. Silva" for "da Silva" and "Frau Humboldt" for "von Humboldt" are in use, "Mr. Berg" for "van der Berg" is not.
    let particles = words.filter { $0.part == .particle }.map { NameFolding.key($0.text) }
    if !particles.isEmpty, particles.allSatisfy(["de", "da", "do", "dos", "das", "di", "von", "zu"].contains) {
      forms.append(joined(bare))
    }
    // "García Márquez" after "Gabriel": the words alone do not say whether the one before last is a middle name.
    if order == .givenFirst, givenNames.count > 1, let middle = givenNames.last, !PersonName.isInitial(middle) {
      forms.append(joined([middle, familyName]))
      forms.append(middle)
    }
    if order == .either { forms += givenNames.prefix(1) }
    return forms
  }

  /// Whether two names have the same given and family names, by any folding.
  func isSpelledAlike(_ other: PersonName) -> Bool {
    key(familyName) == key(other.familyName) && givenNames.map(NameFolding.key) == other.givenNames.map(NameFolding.key)
  }

  /// Whether two names could be the same person's, as far as both say: the family names agree, and the given names
  /// agree or one is a nickname or an initial of the other.
  ///
  /// Case, marks, hyphens and apostrophes do not count.
  public func couldBe(_ other: PersonName) -> Bool {
    let families = (key(familyName), key(other.familyName))
    if let one = families.0, let two = families.1 {
      guard one == two || keys(familyForms).contains(two) || other.keys(other.familyForms).contains(one) else {
        return false
      }
    } else if !sharesGivenName(with: other) {
      return false
    }
    return givenNames.isEmpty || other.givenNames.isEmpty || sharesGivenName(with: other)
  }

  private func sharesGivenName(with other: PersonName) -> Bool {
    calledNames.contains { mine in
      other.calledNames.contains {
        areSameGivenName(mine, $0) || PersonName.isInitial(mine, of: $0) || PersonName.isInitial($0, of: mine)
      }
    }
  }

  private static func isInitial(_ initial: String, of name: String) -> Bool {
    isInitial(initial) && NameFolding.key(name).first == NameFolding.key(initial).first
  }

  private func key(_ name: String?) -> String? { name.map(NameFolding.key) }

  private func keys(_ names: [String]) -> [String] { names.map(NameFolding.key) }
}

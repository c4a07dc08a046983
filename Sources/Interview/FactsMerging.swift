extension Facts {
  /// These facts, and where they lack one, that of a source which is farther off.
  ///
  /// Sources are merged nearest first: options, facts file, invitation, headers. The interviewers are those of the
  /// nearest source that names any; a farther one only adds what is missing to whom it knows as well. An end that
  /// would lie before the start is of another interview and is left out, as is a start after the end; and so is an
  /// interviewer who turns out to be the candidate.
  public func filled(from farther: Facts) -> Facts {
    var facts = self
    facts.candidate = candidate.filled(from: farther.candidate)
    facts.company = company ?? farther.company
    facts.role = role ?? farther.role
    facts.start = start ?? farther.start
    facts.end = end ?? farther.end
    if let start = facts.start, let end = facts.end, end.value < start.value {
      if self.start == nil { facts.start = nil }
      if self.end == nil { facts.end = nil }
    }
    facts.outcome = outcome ?? farther.outcome
    if interviewers.isEmpty {
      facts.interviewers = farther.interviewers.filter { !$0.isCertainly(facts.candidate) }
    } else {
      facts.interviewers = interviewers.map { person in
        let known = farther.interviewers.filter { person.isSame(as: $0) }
        return known.count == 1 ? person.filled(from: known[0]) : person
      }
    }
    return facts
  }
}

extension Person {
  /// This person, and where something is not known, what another source says.
  public func filled(from farther: Person) -> Person {
    Person(
      name: name ?? farther.name, email: email ?? farther.email, phone: phone ?? farther.phone,
      discussed: discussed.isEmpty ? farther.discussed : discussed)
  }

  /// Whether two people have the same address, or the same name with given and family name.
  fileprivate func isCertainly(_ other: Person) -> Bool {
    if let email, let others = other.email { return EmailAddress.areSame(email.value, others.value) }
    guard let name = name.flatMap({ PersonName($0.value) }), let others = other.name.flatMap({ PersonName($0.value) })
    else { return false }
    return name.familyName != nil && !name.givenNames.isEmpty && name.isSpelledAlike(others)
  }

  /// Whether two sources speak of the same person: by the address if both have one, else by the name.
  public func isSame(as other: Person) -> Bool {
    if let email, let others = other.email { return EmailAddress.areSame(email.value, others.value) }
    guard let name = name.flatMap({ PersonName($0.value) }), let others = other.name.flatMap({ PersonName($0.value) })
    else { return false }
    return name.couldBe(others)
  }
}

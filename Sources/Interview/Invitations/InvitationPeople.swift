internal import Source

/// Who of the people of an event is the candidate, and who are the interviewers.
struct InvitationPeople {
  /// The candidate, as far as the event says; a guess where the address alone was not known before.
  let candidate: Person
  /// The others, in the event's order.
  let interviewers: [Person]

  init(event: CalendarEvent, lines: ContentLines, candidate: Person) {
    let (guests, host) = InvitationPeople.guests(of: event, lines)
    let known = guests.firstIndex { guest in guest.person.isSame(as: candidate) }
    let index = known ?? (candidate.email == nil ? InvitationPeople.likelyCandidate(among: guests, host: host) : nil)
    let found = index.map { guests[$0].person } ?? Person()
    self.candidate = known == nil ? found.guessed : found
    interviewers = guests.indices.filter { $0 != index }.map { guests[$0].person }
  }

  /// An event with more people is no interview, and each is compared with each.
  private static let mostPeople = 100

  /// Somebody who takes part.
  private struct Guest {
    var person: Person
    var isOrganizer: Bool

    var domain: String? { person.email?.value.split(separator: "@").last?.lowercased() }
  }

  /// The people, each once, since organizers are as a rule in the list of attendees too; and the domain of the address
  /// that invites, be it an office's.
  private static func guests(of event: CalendarEvent, _ lines: ContentLines) -> (guests: [Guest], host: String?) {
    var guests: [Guest] = []
    var host: String?
    for participant in event.participants.prefix(mostPeople) where participant.isPerson && !participant.hasDeclined {
      let guest = Guest(person: person(participant, lines), isOrganizer: participant.isOrganizer)
      if guest.isOrganizer { host = host ?? guest.domain }
      guard guest.person.name != nil || guest.person.email != nil, !isDesk(guest.person) else { continue }
      if let twin = guests.firstIndex(where: { areOne($0.person, guest.person) }) {
        guests[twin].person = guests[twin].person.filled(from: guest.person)
      } else {
        guests.append(guest)
      }
    }
    return (guests, host)
  }

  /// Whether two entries are one person's: by the address, and where one has none, by the name.
  private static func areOne(_ one: Person, _ other: Person) -> Bool {
    if let email = one.email, let others = other.email { return EmailAddress.areSame(email.value, others.value) }
    guard let name = one.name, let others = other.name else { return false }
    return NameFolding.key(name.value) == NameFolding.key(others.value)
  }

  private static func person(_ participant: CalendarEvent.Participant, _ lines: ContentLines) -> Person {
    var address = participant.address?.trimmingWhitespace ?? ""
    if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
    let isAddress = EmailAddress.isWellFormed(address)
    let name = participant.name.map(unescaped).flatMap { NamedAddress.cleanName($0, address: address) }
    return Person(
      name: name.flatMap { name in
        name.contains(where: \.isLetter)
          ? Fact(name, from: .file(lines.place(ofParameter: "CN", of: participant.line))) : nil
      },
      email: isAddress ? Fact(address, from: .file(lines.place(of: address, inValueOf: participant.line))) : nil)
  }

  /// A parameter's value without the escapes of RFC 6868, and without those of property values, which some programs
  /// use there too.
  private static func unescaped(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, rest.first) {
      case ("^", "'"), ("^", "^"), ("\\", "\\"), ("\\", ","), ("\\", ";"), ("\\", ":"), ("\\", "\""):
        let escaped = rest.removeFirst()
        plain.append(escaped == "'" ? "\"" : escaped)
      case ("^", "n"), ("\\", "n"):
        rest.removeFirst()
        plain.append(" ")
      default: plain.append(character)
      }
    }
    return plain
  }

  /// Whether a participant is an office or a program: "Recruiting Team", no-reply@calendly.com.
  private static func isDesk(_ person: Person) -> Bool {
    if let name = person.name?.value { return PersonName.isDesk(name) }
    guard let local = person.email?.value.split(separator: "@").first else { return false }
    return local.split { $0 == "." || $0 == "-" || $0 == "_" || $0 == "+" }.contains {
      PersonName.isDesk(String($0)) || $0.lowercased() == "noreply"
    } || local.lowercased().contains("no-reply")
  }

  /// Who among the guests is most likely the candidate: whom the organizer alone invites, else the only one whose
  /// address is not at the domain that invites, else the only one with an address at a mail provider for everybody.
  private static func likelyCandidate(among guests: [Guest], host: String?) -> Int? {
    let hasOrganizer = guests.contains(where: \.isOrganizer)
    let invited = guests.indices.filter { !guests[$0].isOrganizer }
    if invited.count == 1 { return hasOrganizer ? invited[0] : nil }
    if let host {
      let outside = invited.filter { guests[$0].domain != host }
      if outside.count == 1 { return outside[0] }
    }
    let personal = guests.indices.filter { guests[$0].domain.map(EmailAddress.isProvider) ?? false }
    return personal.count == 1 ? personal[0] : nil
  }
}

extension Person {
  /// The same person, known by a guess.
  fileprivate var guessed: Person {
    func guess(_ fact: Fact<String>?) -> Fact<String>? {
      guard let fact, let place = fact.origin.place else { return fact }
      return Fact(fact.value, from: .guess(place))
    }
    return Person(name: guess(name), email: guess(email), phone: guess(phone), discussed: discussed)
  }
}

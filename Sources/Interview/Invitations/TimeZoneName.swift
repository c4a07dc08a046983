internal import Source

/// The names that calendar programs give to time zones.
enum TimeZoneName {
  /// The names under which the system may know a zone, the likeliest first.
  ///
  /// Beside the IANA name itself these are: one with a program's prefix (`/example.org/20050126_1/Europe/Berlin`), a
  /// Windows name (`Eastern Standard Time`) and what Outlook shows for it (`(UTC-05:00) Eastern Time (US & Canada)`).
  static func candidates(for name: String) -> [String] {
    let name = name.filter { $0 != "\"" }.trimmingWhitespace
    var names = [name]
    if let zone = windowsZones[name.lowercased()] { names.append(zone) }
    let parts = name.split(separator: "/")
    for count in [3, 2] where parts.count >= count && parts.count + (name.first == "/" ? 1 : 0) > count {
      names.append(parts.suffix(count).joined(separator: "/"))
    }
    if let close = name.firstIndex(of: ")"), name.hasPrefix("(") {
      let shown = name[name.index(after: close)...].trimmingWhitespace.lowercased()
      if let zone = outlookNames[shown] { names.append(zone) }
      names += areas.map { "\($0)/\(shown.capitalizedWords)" }
    }
    return names
  }

  /// The offset from UTC, in seconds, of a name that says it: `UTC`, `GMT-0500`, `(UTC+05:30) Chennai`.
  static func fixedOffset(of name: String) -> Int? {
    let name = name.uppercased().filter { !$0.isWhitespace && $0 != "(" && $0 != "\"" }
    guard let start = name.range(ofAny: ["UTC", "GMT"]) else { return nil }
    let rest = name[start...]
    guard let sign = rest.first, sign == "+" || sign == "-" else {
      return rest.isEmpty || rest == "Z" || name.hasPrefix("UTC)") ? 0 : nil
    }
    // The signs of Etc/GMT+5 are the other way round, and the system knows it.
    if name.hasPrefix("ETC/") { return nil }
    let digits = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ":") }.filter { $0 != ":" }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static let areas = ["Europe", "America", "Asia", "Australia", "Africa"]

  /// What Outlook shows for the zones in which most of its users live.
  private static let outlookNames = [
    "eastern time (us & canada)": "America/New_York", "central time (us & canada)": "America/Chicago",
    "mountain time (us & canada)": "America/Denver", "pacific time (us & canada)": "America/Los_Angeles",
    "atlantic time (canada)": "America/Halifax", "arizona": "America/Phoenix", "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu", "dublin, edinburgh, lisbon, london": "Europe/London",
    "amsterdam, berlin, bern, rome, stockholm, vienna": "Europe/Berlin",
    "brussels, copenhagen, madrid, paris": "Europe/Paris",
    "belgrade, bratislava, budapest, ljubljana, prague": "Europe/Prague",
    "sarajevo, skopje, warsaw, zagreb": "Europe/Warsaw",
    "helsinki, kyiv, riga, sofia, tallinn, vilnius": "Europe/Helsinki",
    "athens, bucharest": "Europe/Bucharest", "chennai, kolkata, mumbai, new delhi": "Asia/Kolkata",
    "beijing, chongqing, hong kong, urumqi": "Asia/Shanghai", "kuala lumpur, singapore": "Asia/Singapore",
    "osaka, sapporo, tokyo": "Asia/Tokyo", "canberra, melbourne, sydney": "Australia/Sydney",
    "auckland, wellington": "Pacific/Auckland", "coordinated universal time": "UTC",
  ]

  /// Windows' zones and the IANA zone of each one's main territory (Unicode CLDR, supplemental/windowsZones, "001").
  private static let windowsZones: [String: String] = {
    let table = """
      Dateline Standard Time=Etc/GMT+12
      UTC-11=Etc/GMT+11
      Aleutian Standard Time=America/Adak
      Hawaiian Standard Time=Pacific/Honolulu
      Marquesas Standard Time=Pacific/Marquesas
      Alaskan Standard Time=America/Anchorage
      UTC-09=Etc/GMT+9
      Pacific Standard Time (Mexico)=America/Tijuana
      UTC-08=Etc/GMT+8
      Pacific Standard Time=America/Los_Angeles
      US Mountain Standard Time=America/Phoenix
      Mountain Standard Time (Mexico)=America/Mazatlan
      Mountain Standard Time=America/Denver
      Yukon Standard Time=America/Whitehorse
      Central America Standard Time=America/Guatemala
      Central Standard Time=America/Chicago
      Easter Island Standard Time=Pacific/Easter
      Central Standard Time (Mexico)=America/Mexico_City
      Canada Central Standard Time=America/Regina
      SA Pacific Standard Time=America/Bogota
      Eastern Standard Time (Mexico)=America/Cancun
      Eastern Standard Time=America/New_York
      Haiti Standard Time=America/Port-au-Prince
      Cuba Standard Time=America/Havana
      US Eastern Standard Time=America/Indiana/Indianapolis
      Turks And Caicos Standard Time=America/Grand_Turk
      Paraguay Standard Time=America/Asuncion
      Atlantic Standard Time=America/Halifax
      Venezuela Standard Time=America/Caracas
      Central Brazilian Standard Time=America/Cuiaba
      SA Western Standard Time=America/La_Paz
      Pacific SA Standard Time=America/Santiago
      Newfoundland Standard Time=America/St_Johns
      Tocantins Standard Time=America/Araguaina
      E. South America Standard Time=America/Sao_Paulo
      SA Eastern Standard Time=America/Cayenne
      Argentina Standard Time=America/Argentina/Buenos_Aires
      Greenland Standard Time=America/Godthab
      Montevideo Standard Time=America/Montevideo
      Bahia Standard Time=America/Bahia
      UTC-02=Etc/GMT+2
      Azores Standard Time=Atlantic/Azores
      Cape Verde Standard Time=Atlantic/Cape_Verde
      UTC=Etc/UTC
      GMT Standard Time=Europe/London
      Greenwich Standard Time=Atlantic/Reykjavik
      Morocco Standard Time=Africa/Casablanca
      W. Europe Standard Time=Europe/Berlin
      Central Europe Standard Time=Europe/Budapest
      Romance Standard Time=Europe/Paris
      Central European Standard Time=Europe/Warsaw
      W. Central Africa Standard Time=Africa/Lagos
      Jordan Standard Time=Asia/Amman
      GTB Standard Time=Europe/Bucharest
      Middle East Standard Time=Asia/Beirut
      Egypt Standard Time=Africa/Cairo
      E. Europe Standard Time=Europe/Chisinau
      Syria Standard Time=Asia/Damascus
      South Africa Standard Time=Africa/Johannesburg
      FLE Standard Time=Europe/Kiev
      Israel Standard Time=Asia/Jerusalem
      Kaliningrad Standard Time=Europe/Kaliningrad
      Sudan Standard Time=Africa/Khartoum
      Libya Standard Time=Africa/Tripoli
      Namibia Standard Time=Africa/Windhoek
      Arabic Standard Time=Asia/Baghdad
      Turkey Standard Time=Europe/Istanbul
      Arab Standard Time=Asia/Riyadh
      Belarus Standard Time=Europe/Minsk
      Russian Standard Time=Europe/Moscow
      E. Africa Standard Time=Africa/Nairobi
      Iran Standard Time=Asia/Tehran
      Arabian Standard Time=Asia/Dubai
      Azerbaijan Standard Time=Asia/Baku
      Russia Time Zone 3=Europe/Samara
      Mauritius Standard Time=Indian/Mauritius
      Georgian Standard Time=Asia/Tbilisi
      Caucasus Standard Time=Asia/Yerevan
      Afghanistan Standard Time=Asia/Kabul
      West Asia Standard Time=Asia/Tashkent
      Ekaterinburg Standard Time=Asia/Yekaterinburg
      Pakistan Standard Time=Asia/Karachi
      India Standard Time=Asia/Kolkata
      Sri Lanka Standard Time=Asia/Colombo
      Nepal Standard Time=Asia/Kathmandu
      Central Asia Standard Time=Asia/Almaty
      Bangladesh Standard Time=Asia/Dhaka
      Omsk Standard Time=Asia/Omsk
      Myanmar Standard Time=Asia/Rangoon
      SE Asia Standard Time=Asia/Bangkok
      N. Central Asia Standard Time=Asia/Novosibirsk
      North Asia Standard Time=Asia/Krasnoyarsk
      China Standard Time=Asia/Shanghai
      North Asia East Standard Time=Asia/Irkutsk
      Singapore Standard Time=Asia/Singapore
      W. Australia Standard Time=Australia/Perth
      Taipei Standard Time=Asia/Taipei
      Ulaanbaatar Standard Time=Asia/Ulaanbaatar
      Tokyo Standard Time=Asia/Tokyo
      Korea Standard Time=Asia/Seoul
      Yakutsk Standard Time=Asia/Yakutsk
      Cen. Australia Standard Time=Australia/Adelaide
      AUS Central Standard Time=Australia/Darwin
      E. Australia Standard Time=Australia/Brisbane
      AUS Eastern Standard Time=Australia/Sydney
      West Pacific Standard Time=Pacific/Port_Moresby
      Tasmania Standard Time=Australia/Hobart
      Vladivostok Standard Time=Asia/Vladivostok
      Lord Howe Standard Time=Australia/Lord_Howe
      Central Pacific Standard Time=Pacific/Guadalcanal
      New Zealand Standard Time=Pacific/Auckland
      UTC+12=Etc/GMT-12
      Fiji Standard Time=Pacific/Fiji
      Tonga Standard Time=Pacific/Tongatapu
      Samoa Standard Time=Pacific/Apia
      """
    var zones: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "=")
      if parts.count == 2 { zones[parts[0].lowercased()] = String(parts[1]) }
    }
    return zones
  }()
}

extension String {
  /// "new york" as "New_York", as IANA writes places.
  fileprivate var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "_")
  }

  /// Where the text behind the first of some short texts begins.
  fileprivate func range(ofAny wanted: [String]) -> Index? {
    for start in indices {
      if let found = wanted.first(where: self[start...].hasPrefix) { return index(start, offsetBy: found.count) }
    }
    return nil
  }
}

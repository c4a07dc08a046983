extension EmailAddress {
  /// Whether a domain, in small letters, is one where people have their own addresses rather than their company's.
  public static func isProvider(_ domain: String) -> Bool { providers.contains(domain) }

  private static let providers: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
    "yahoo.co.uk", "hotmail.co.uk", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com",
    "pm.me",
    "gmx.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "fastmail.com", "hey.com", "zoho.com", "mail.com",
    "yandex.com", "yandex.ru", "mail.ru", "qq.com", "163.com", "126.com", "naver.com", "orange.fr", "free.fr",
    "laposte.net", "libero.it", "comcast.net", "verizon.net", "att.net", "tutanota.com", "btinternet.com",
  ]
}

import Mail
import Source
import Testing

@Suite("The language of a draft")
struct LanguageTests {
  @Test(
    "is guessed from small words and the script",
    arguments: [
      ("Thank you for the talk about the new team and what it does for your customers.", Language.english),
      ("Vielen Dank für das Gespräch, ich habe mich sehr über die Einladung und das Team gefreut.", .other("German")),
      ("Merci pour votre temps, je suis très heureux de vous avoir rencontré dans votre bureau.", .other("French")),
      ("Muchas gracias por la entrevista, me gustó mucho conocer a los miembros de su equipo.", .other("Spanish")),
      ("Спасибо за интересную беседу и за подробный рассказ о команде.", .other("a language in another script")),
      ("Thanks, Grace!", .unknown),
      ("Thank you for lunch at Le Pain de la Gare with the team from the Paris office.", .english),
    ])
  func guess(text: String, expected: Language) throws {
    #expect(try draft(text, path: "a.txt").language == expected)
  }
}

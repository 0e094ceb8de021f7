import Contracts
import Programme

/// Who signs, judges and organises in the programme; none of them exists.
extension Officials {
  static let director = Signatory(
    person: "o-1", fullName: "Гүлнар Әбдіқызы Сейітова", email: "director@example.kz", language: .kk,
    position: LocalizedText(kk: "Азаматтық орталық директоры", ru: "Директор гражданского центра"))

  /// The civic centre of a region, to which copies go.
  static func centre(of region: Region, on day: LocalDate) -> Organiser {
    Organiser(name: region.organiser(on: day), email: "centre@example.kz", phone: "+77172000000", signatory: director)
  }

  static let institute = Signatory(
    person: "i-1", fullName: "Асқар Маратұлы Жұмабеков", email: "institute@example.kz", language: .kk,
    position: LocalizedText(kk: "Институт директоры", ru: "Директор института"))

  static let organiser = Person(person: "o-3", fullName: "Алтынай Қанатқызы Есенова", email: "esenova@example.kz", language: .kk)

  /// Organisers who may sit on the jury, and their reserves behind them.
  static let organisers: [Person] = [
    committee, organiser,
    Person(person: "o-4", fullName: "Павел Андреевич Мельник", email: "melnik@example.kz", language: .ru),
    Person(person: "o-5", fullName: "Жанар Болатқызы Оспанова", email: "ospanova@example.kz", language: .kk),
  ]

  /// Public figures who may sit on the jury, and their reserves behind them.
  static let publicFigures: [Person] = [
    Person(person: "f-1", fullName: "Шолпан Серікқызы Мұсаева", email: "musaeva@example.kz", language: .kk),
    Person(person: "f-2", fullName: "Роман Викторович Лебедев", email: "lebedev@example.kz", language: .ru),
    Person(person: "f-3", fullName: "Төлеген Асқарұлы Құсайынов", email: "kusainov@example.kz", language: .kk),
    Person(person: "f-4", fullName: "Мария Юрьевна Тен", email: "ten@example.kz", language: .ru),
  ]
}

internal import Programme

/// The people of the examples; none of them exists.
extension Sample {
  static let organisation = Organiser(
    name: LocalizedText(kk: "Астана қаласының Азаматтық орталығы", ru: "Гражданский центр города Астаны"), email: "centre@example.kz",
    phone: "+77172000000", signatory: director)

  static let director = Signatory(
    person: "o-1", fullName: "Гүлнар Әбдіқызы Сейітова", email: "director@example.kz", language: .kk,
    position: LocalizedText(kk: "Орталық директоры", ru: "Директор центра"))

  static let organiser = Person(person: "o-2", fullName: "Данияр Қанатұлы Оспанов", email: "ospanov@example.kz", language: .kk)
  static let expert = Person(person: "e-ahmetov", fullName: "Марат Ержанұлы Ахметов", email: "ahmetov@example.kz", language: .kk)
  static let mentor = Person(
    person: "e-kim", fullName: "Ольга Викторовна Ким", email: "kim@example.kz", phone: "+77010000000", language: .ru)
  static let applicant = Person(
    person: "u-1017", fullName: "Айгүл Серікқызы Нұрланова", email: "aigul@example.kz", phone: "+77010000017", language: .kk,
    birthDate: day("1990-05-17"))
  static let member = Person(person: "u-1018", fullName: "Иван Сергеевич Петров", email: "petrov@example.kz", language: .ru)

  static let people = [
    ProjectPerson(
      person: "u-1017", fullName: "Айгүл Серікқызы Нұрланова", email: "aigul@example.kz", phone: "+77010000017", language: .kk,
      birthDate: day("1990-05-17")),
    ProjectPerson(person: "u-1018", fullName: "Иван Сергеевич Петров", email: "petrov@example.kz", language: .ru, role: "координатор"),
    ProjectPerson(fullName: "Әлия Қайратқызы Жұмабекова", role: "тренер"),
  ]

  static let participant = Participant(
    person: "u-1017", fullName: "Айгүл Серікқызы Нұрланова", email: "aigul@example.kz", language: .kk, number: openEnglish)
  static let expertParticipant = Participant(person: "e-ahmetov", fullName: "Марат Ержанұлы Ахметов")

  static let commission = [
    CommissionMember(person: "m-1", fullName: "Сәуле Маратқызы Бекова", body: .ministry),
    CommissionMember(person: "m-2", fullName: "Андрей Павлович Лебедев", body: .institute),
    CommissionMember(person: "m-3", fullName: "Жанар Төлеуқызы Ідірісова", body: .direction, direction: .informalEducation),
  ]
}

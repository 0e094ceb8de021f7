import Contracts
import Programme

/// The organisers, experts and commission members of the rehearsal; none of them exists.
enum Officials {
  static let committee = Person(person: "o-2", fullName: "Данияр Қанатұлы Оспанов", email: "ospanov@example.kz", language: .kk)

  /// Every body that the rulebook names, and an expert for each direction (rulebook 1.7).
  static let commission: [CommissionMember] = [
    CommissionMember(person: "m-01", fullName: "Сәуле Маратқызы Бекова", language: .kk, body: .ministry),
    CommissionMember(person: "m-02", fullName: "Андрей Павлович Лебедев", language: .ru, body: .institute),
    CommissionMember(person: "m-03", fullName: "Асқар Төлегенұлы Байжанов", language: .kk, body: .projectOffice),
    CommissionMember(person: "m-04", fullName: "Гүлнар Әбдіқызы Сейітова", language: .kk, body: .civicSupportCentre),
    CommissionMember(person: "m-05", fullName: "Ирина Сергеевна Вебер", language: .ru, body: .science),
    CommissionMember(person: "m-06", fullName: "Бауыржан Серікұлы Омаров", language: .kk, body: .civic),
    CommissionMember(person: "m-07", fullName: "Наталья Олеговна Ким", language: .ru, body: .direction, direction: .inclusiveSociety),
    CommissionMember(person: "m-08", fullName: "Жанар Төлеуқызы Ідірісова", language: .kk, body: .direction, direction: .informalEducation),
    CommissionMember(person: "m-09", fullName: "Ұлан Мұратұлы Өтегенов", language: .kk, body: .direction, direction: .tourism),
    CommissionMember(person: "m-10", fullName: "Әсем Ілиясқызы Қасымова", language: .kk, body: .direction, direction: .artSpaces),
    CommissionMember(person: "m-11", fullName: "Юрий Петрович Новицкий", language: .ru, body: .direction, direction: .ecology),
    CommissionMember(person: "m-12", fullName: "Раушан Ғаниқызы Үсенова", language: .kk, body: .direction, direction: .projectThinking),
  ]

  static let experts: [Person] = [
    Person(person: "e-01", fullName: "Марат Ержанұлы Ахметов", email: "ahmetov@example.kz", language: .kk),
    Person(person: "e-02", fullName: "Ольга Викторовна Цой", email: "tsoi@example.kz", language: .ru),
    Person(person: "e-03", fullName: "Ақмарал Дәуренқызы Тілеуова", email: "tileuova@example.kz", language: .kk),
    Person(person: "e-04", fullName: "Виктор Юрьевич Шмидт", email: "shmidt@example.kz", language: .ru),
    Person(person: "e-05", fullName: "Самат Болатұлы Ысқақов", email: "yskakov@example.kz", language: .kk),
    Person(person: "e-06", fullName: "Динара Қайратқызы Смағұлова", email: "smagulova@example.kz", language: .kk),
    Person(person: "e-07", fullName: "Елена Андреевна Григорьева", email: "grigorieva@example.kz", language: .ru),
    Person(person: "e-08", fullName: "Шыңғыс Нұрланұлы Мұқанов", email: "mukanov@example.kz", language: .kk),
  ]
}

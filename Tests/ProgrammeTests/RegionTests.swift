import Programme
import Testing

struct RegionTests {
  @Test func thereAreTwentyRegionsWithPrefixesOfTheirOwn() {
    #expect(Region.allCases.count == 20)
    #expect(Set(Region.allCases.map(\.numberPrefix)).count == 20)
    for region in Region.allCases {
      #expect(region.numberPrefix.utf8.count == 3 && ApplicationNumber.isPrefix(region.numberPrefix))
    }
  }

  @Test(arguments: [
    ("2019-03-22", "город Астана"), ("2019-03-23", "город Нур-Султан"), ("2020-02-28", "город Нур-Султан"),
    ("2022-09-16", "город Нур-Султан"), ("2022-09-17", "город Астана"), ("2026-01-15", "город Астана"),
  ])
  func theCapitalBearsTheNameOfTheDay(day: String, name: String) throws {
    let day = try #require(LocalDate(iso: day))
    #expect(Region.astana.label(on: day).ru == name)
    #expect(Region.astana.organiser(on: day).ru == "Центр гражданских инициатив, \(name)")
    #expect(Region.pavlodar.label(on: day) == Region.pavlodar.label)
  }

  @Test(arguments: [
    ("AST-2020", 1, "AST-2020-0001"), ("AST-2020", 9999, "AST-2020-9999"), ("AST-2020", 10000, "AST-2020-10000"), ("A", 7, "A-0007"),
  ])
  func rule1_4_anApplicationNumberIsThePrefixAndThePlace(prefix: String, sequence: Int, text: String) throws {
    let number = try #require(ApplicationNumber(prefix: prefix, sequence: sequence))
    #expect(number.description == text)
    #expect(ApplicationNumber(text) == number)
  }

  @Test(arguments: [
    "", "AST", "AST-2020-001", "AST-2020-00001", "AST-2020-0000", "ast-2020-0001", "АST-2020-0001", "AST--0001", "-0001", "AST-2020-0001 ",
    "AST-2020-+001", "AST 2020-0001",
  ])
  func whatIsNoApplicationNumberIsRefused(text: String) {
    #expect(ApplicationNumber(text) == nil)
  }

  @Test func numbersSortByTheirPlaceNotTheirText() throws {
    let early = try #require(ApplicationNumber("AST-2020-9999"))
    let late = try #require(ApplicationNumber("AST-2020-10000"))
    #expect(early < late)
    #expect(ApplicationNumber.defaultPrefix(region: .astana, year: 2020) == "AST-2020")
  }
}

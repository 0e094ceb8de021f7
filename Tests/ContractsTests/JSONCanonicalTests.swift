import Contracts
import Testing

@Suite struct JSONCanonicalTests {
  private func canonical(_ text: String) throws -> String {
    String(decoding: CanonicalJSON.bytes(of: try JSONDocument(Array(text.utf8)).root), as: UTF8.self)
  }

  /// RFC 8785 appendix B.
  @Test(
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
      (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"), (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0xC340_0000_0000_0000, "-9007199254740992"),
      (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
      (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
      (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
      (0x41B3_DE43_5555_5554, "333333333.33333325"), (0x41B3_DE43_5555_5555, "333333333.3333333"),
      (0x41B3_DE43_5555_5556, "333333333.3333334"),
      (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
      (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func numbersAreWrittenAsInTheTableOfTheStandard(bits: UInt64, text: String) throws {
    var bytes: [UInt8] = []
    JSONText.append(Double(bitPattern: bits), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(try canonical(text) == text)
    #expect(Double(text) == Double(bitPattern: bits))
  }

  @Test func theExampleOfTheStandardComesOutAsPrinted() throws {
    let text = #"""
      {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
       "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}
      """#
    let expected =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(try canonical(text) == expected)
  }

  @Test func membersAreOrderedByUTF16AsTheStandardPrintsThem() throws {
    let text = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7,"a":{"b":1,"B":2,"":3}}"#
    let members = try JSONDocument(Array(try canonical(text).utf8)).root.members.map { $0.value.int ?? 0 }
    #expect(members == [2, 4, 0, 6, 7, 1, 5, 3])
    #expect(try canonical(text).contains(#""a":{"":3,"B":2,"b":1}"#))
  }

  @Test func spacingOrderAndSpellingMakeNoDifference() throws {
    let one = try canonical(#"{"b":[1.0,"Ж"],"a":{"y":null,"x":1e1}}"#)
    let other = try canonical("{ \"a\" : {\"x\":10,\"y\":null},\n\"b\":[ 1 , \"\\u0416\" ] }")
    #expect(one == other)
    #expect(one == #"{"a":{"x":10,"y":null},"b":[1,"Ж"]}"#)
  }

  @Test func canonicalFormIsItsOwnCanonicalForm() throws {
    let once = try canonical(#"{"я":"\u0001\u001f\b\f\t","a":[-0.0,1e21,1e-7,123456789012345678],"z":{"k":"\/"}}"#)
    #expect(try canonical(once) == once)
  }
}

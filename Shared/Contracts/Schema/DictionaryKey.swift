/// Tells the key type with which the standard library encodes a `Dictionary`, which has no public name.
///
/// A dictionary's own order differs from process to process; the encoder must know one to put it in order.
enum DictionaryKey {
  static func isKey(_ type: any CodingKey.Type) -> Bool { ObjectIdentifier(type) == identifier }

  private static let identifier: ObjectIdentifier? = {
    let probe = Probe()
    try? ["": 0].encode(to: probe)
    return probe.keyType
  }()

  private final class Probe: Encoder {
    var keyType: ObjectIdentifier?
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      keyType = ObjectIdentifier(type)
      return KeyedEncodingContainer(ObjectWriter(encoder: ContractEncoder()))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ArrayWriter(encoder: ContractEncoder()) }
    func singleValueContainer() -> any SingleValueEncodingContainer { ValueWriter(encoder: ContractEncoder()) }
  }
}

/// One field of a journal entry: a name that journald takes from a client, and a value of one line, or of several for
/// the message.
struct JournalField: Hashable, Sendable {
    let name: String
    let value: String

    /// A field of the journal's own vocabulary.
    init(wellKnown name: String, _ value: String) {
        self.name = name
        self.value = ControlCharacters.escaped(value)
    }

    /// The text of the entry. Its line breaks are kept: the journal shows them as lines of this entry, further in than
    /// its first.
    init(message: String) {
        name = "MESSAGE"
        value = ControlCharacters.escaped(message, keeping: .lines)
    }

    /// A field made from a metadata key: `finding_code` becomes FINDING_CODE.
    ///
    /// journald drops names that are longer than 64 bytes, hold anything but `A–Z 0–9 _`, or begin with a
    /// digit or an underscore; a key that means a field of the journal's own would make a second one.
    init(metadataKey key: String, _ value: String) {
        var letters = key.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "_")
            }
        }
        let first = letters.first ?? UInt8(ascii: "_")
        let startsBadly = !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        if startsBadly || Self.isReserved(String(decoding: letters, as: UTF8.self)) {
            letters = Array("FIELD_".utf8) + letters
        }
        self.init(wellKnown: String(decoding: letters.prefix(64), as: UTF8.self), value)
    }

    /// systemd.journal-fields(7), "User Journal Fields", those with a meaning to journalctl.
    private static func isReserved(_ name: String) -> Bool {
        switch name {
        case "MESSAGE", "MESSAGE_ID", "PRIORITY", "ERRNO", "UNIT", "USER_UNIT", "TID", "DOCUMENTATION": true
        default: ["CODE_", "SYSLOG_", "INVOCATION_", "OBJECT_", "COREDUMP_"].contains { name.hasPrefix($0) }
        }
    }

    var bytes: [UInt8] { Array(name.utf8) + [UInt8(ascii: "=")] + Array(value.utf8) }
}

import Testing

@testable import Systemd

@Suite struct JournalFieldTests {
    @Test(arguments: [
        ("module", "MODULE"), ("finding_code", "FINDING_CODE"), ("sha256", "SHA256"), ("file-name", "FILE_NAME"),
        ("đơn vị", "FIELD_____N_V___"), ("_transport", "FIELD__TRANSPORT"), ("2nd", "FIELD_2ND"), ("", "FIELD_"),
        ("message", "FIELD_MESSAGE"), ("priority", "FIELD_PRIORITY"), ("message_id", "FIELD_MESSAGE_ID"),
        ("code_file", "FIELD_CODE_FILE"), ("syslog_identifier", "FIELD_SYSLOG_IDENTIFIER"),
    ])
    func keysBecomeNamesThatJournaldKeeps(_ key: String, _ name: String) {
        #expect(JournalField(metadataKey: key, "x").name == name)
    }

    @Test func namesEndAtSixtyFourBytes() {
        let name = JournalField(metadataKey: String(repeating: "a", count: 100), "x").name
        #expect(name == String(repeating: "A", count: 64))
    }

    @Test func aValueCannotStartAFieldOfItsOwn() {
        let field = JournalField(metadataKey: "file", "a.xlsx\nPRIORITY=0\u{0}\u{1B}[31m")
        #expect(String(decoding: field.bytes, as: UTF8.self) == "FILE=a.xlsx\\nPRIORITY=0\\u{0}\\u{1B}[31m")
    }

    @Test func vietnameseTextIsKept() {
        let field = JournalField(metadataKey: "unit", "UBND xã Bình Thạnh")
        #expect(String(decoding: field.bytes, as: UTF8.self) == "FIELD_UNIT=UBND xã Bình Thạnh")
    }
}

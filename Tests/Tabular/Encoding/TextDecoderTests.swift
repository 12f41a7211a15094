import Foundation
import Testing

@testable import Tabular
@testable import TextEncoding

struct TextDecoderTests {
    private func decode(_ bytes: [UInt8]) throws -> (text: String, encoding: String) {
        let decoded = try TextDecoder(format: .delimited).decode(Data(bytes))
        return (String(decoding: decoded.utf8, as: UTF8.self), decoded.encoding)
    }

    /// The bytes of a text of which every character is one of Windows-1252.
    private func latin(_ text: String) throws -> [UInt8] { try #require(DoubleEncoding.windows1252.bytes(of: text)) }

    @Test func utf8IsHandedOnWithoutItsMark() throws {
        #expect(try decode([0xEF, 0xBB, 0xBF] + Array("Đơn vị".utf8)) == ("Đơn vị", "UTF-8"))
        #expect(try decode(Array("Đơn vị".utf8)) == ("Đơn vị", "UTF-8"))
    }

    @Test func utf8ThatBreaksOffAfterItsMarkIsRefused() {
        #expect(throws: ReadingError.unreadable(format: .delimited, reason: "marked as UTF-8 but damaged or cut off")) {
            try decode([0xEF, 0xBB, 0xBF, 0x41, 0xC4])
        }
    }

    @Test func decomposedTextStaysAsItStands() throws {
        let text = "Bi\u{300}nh Ha\u{309}i"
        #expect(Array(try decode(Array(text.utf8)).text.utf8) == Array(text.utf8))
    }

    @Test(arguments: [true, false], [true, false])
    func utf16IsFoundByItsMarkOrItsZeros(bigEndian: Bool, marked: Bool) throws {
        let text = (marked ? "\u{FEFF}" : "") + "STT;Đơn vị;Tổng số\n1;Xã Bình Hải;2.752\n"
        let bytes = text.utf16.flatMap { unit in
            bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let decoded = try decode(bytes)
        #expect(decoded.text == "STT;Đơn vị;Tổng số\n1;Xã Bình Hải;2.752\n")
        #expect(decoded.encoding == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
    }

    /// Characters of two units lie across every border between pieces, whether the text begins at an even unit or not.
    @Test(arguments: ["", "x"])
    func longUTF16IsReadWhole(start: String) throws {
        let text = "\u{FEFF}" + start + String(repeating: "𝔹", count: 200_000) + "\n"
        let decoded = try decode(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(decoded.text == String(text.dropFirst()))
    }

    @Test func utf16CutInACharacterIsRefused() {
        #expect(throws: ReadingError.self) { try decode([0xFF, 0xFE, 0x41, 0x00, 0x42]) }
    }

    /// As a text editor shows such a file, taking it for Windows-1252.
    @Test(
        arguments: [
            (
                "STT;§¬n vÞ;Tæng sè v¨n b¶n ®Õn\n1;UBND x· B×nh Th¹nh;5",
                "STT;Đơn vị;Tổng số văn bản đến\n1;UBND xã Bình Thạnh;5", "TCVN3 (ABC)"
            ),
            ("§¬n vÞ;C¸c v¨n b¶n ®­îc göi;H§ND", "Đơn vị;Các văn bản được gửi;HĐND", "TCVN3 (ABC)"),
            ("TæNG Sè V¡N B¶N; x· B×nh D­¬ng", "TỔNG Số VĂN BẢN; xã Bình Dương", "TCVN3 (ABC)"),
            (
                "Thò traán Chaâu OÅ;Vaên baûn ñeán - coù kyù soá;Xaõ Bình Döông",
                "Thị trấn Châu Ổ;Văn bản đến - có ký số;Xã Bình Dương", "VNI-Windows"
            ),
            ("TOÅNG SOÁ;ÑÔN VÒ;XAÕ BÌNH ÑOÂNG", "TỔNG SỐ;ĐƠN VỊ;XÃ BÌNH ĐÔNG", "VNI-Windows"),
            ("HôÌ sõ tiêìp nhâòn;Ðõn viò;xaÞ BiÌnh Thaònh", "Hồ sơ tiếp nhận;Đơn vị;xã Bình Thạnh", "Windows-1258"),
        ])
    func legacyTextIsToldByItsWords(seen: String, meant: String, encoding: String) throws {
        let decoded = try decode(latin(seen))
        #expect(decoded.encoding == encoding)
        #expect(Array(decoded.text.utf8) == Array(meant.utf8))
    }

    @Test func oneWordThatFitsTwoEncodingsIsRefusedWithBothNames() throws {
        let bytes = try latin("Sè;1;2")
        #expect(throws: ReadingError.encodingAmbiguous(["TCVN3 (ABC)", "Windows-1258"])) { try decode(bytes) }
    }

    @Test func bytesThatAreNoVietnameseUnderAnyEncodingAreRefused() throws {
        #expect(throws: ReadingError.self) { try decode([0x80, 0x81, 0x41, 0xFF, 0xFE, 0x20, 0xC3, 0x28, 0xF0, 0x90]) }
    }

    @Test func signsThatReadTheSameEverywhereNeedNoVerdict() throws {
        #expect(try decode([0x31, 0xB0, 0x43, 0xA0, 0x32]).text == "1°C\u{A0}2")
    }

    @Test(
        arguments: [
            ("Há»™ tá»‹ch;Tá»•ng sá»‘", "Hộ tịch;Tổng số"),
            ("Quß║¡n Ba ─É├¼nh", "Quận Ba Đình"),
            ("UBND x· B×nh Th¹nh;Tæng sè;V¨n b¶n ®Õn", "UBND xã Bình Thạnh;Tổng số;Văn bản đến"),
            ("Thò traán Chaâu OÅ;Toång soá", "Thị trấn Châu Ổ;Tổng số"),
        ])
    func textMisreadBeforeItWasSavedAsUTF8IsMended(seen: String, meant: String) throws {
        #expect(try decode(Array(seen.utf8)).text == meant)
    }

    @Test(
        arguments: [
            "Bình Hà;Bình Long;Thông Nông",  // all of its letters are in Windows-1252
            "Café São Paulo;Größe",
            "Há»™ tá»‹ch;Tổng số",  // partly right: not ours to guess
            "±5°C; 3×4",
        ])
    func rightTextIsLeftAlone(text: String) throws {
        #expect(try decode(Array(text.utf8)).text == text)
    }

    @Test func aLongFileIsMendedByItsBeginning() throws {
        let seen = String(repeating: "Há»™ tá»‹ch\n", count: 70_001)
        #expect(try decode(Array(seen.utf8)).text == String(repeating: "Hộ tịch\n", count: 70_001))
    }

    @Test func declaredWindows1258IsBelieved() throws {
        let decoded = try TextDecoder(format: .html).decode(Data([0x53, 0xF4, 0xEC]), declared: "windows-1258")
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Số")
    }
}

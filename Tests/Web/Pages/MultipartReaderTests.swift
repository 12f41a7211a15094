import Testing

@testable import Web

struct MultipartReaderTests {
    private static let type = "multipart/form-data; boundary=\"--x 1\""

    private static func form(_ parts: String...) -> String {
        parts.map { "----x 1\r\nContent-Disposition: form-data; \($0)\r\n" }.joined() + "----x 1--\r\n"
    }

    /// What was read, part by part, the form given in pieces of a size.
    private func read(_ text: String, by size: Int) throws -> [String] {
        var reader = try #require(MultipartReader(contentType: Self.type))
        var parts: [String] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.feed(bytes[start..<min(start + size, bytes.count)]) { event in
                switch event {
                case .part(let name, let file): parts.append("\(name)|\(file ?? "-")|")
                case .bytes(let bytes): parts[parts.count - 1] += String(decoding: bytes, as: UTF8.self)
                case .end: parts[parts.count - 1] += "."
                }
            }
        }
        try reader.finish()
        return parts
    }

    @Test(arguments: [1, 2, 3, 7, 64, 4_096])
    func fieldsAndFilesAreReadHoweverTheyArrive(size: Int) throws {
        let form = Self.form(
            "name=\"noi-gui\"\r\n\r\ninbox",
            "name=\"tep\"; filename=\"a; %22b%22.csv\"\r\nContent-Type: text/csv\r\n\r\na\r\n--\r\n----x",
            "name=\"tep\"; filename=\"rong.csv\"\r\n\r\n")
        #expect(
            try read(form, by: size) == [
                "noi-gui|-|inbox.", "tep|a; \"b\".csv|a\r\n--\r\n----x.", "tep|rong.csv|.",
            ])
    }

    @Test(arguments: [
        "", "x", "----x 1\r\n", "----x 1\r\nContent-Disposition: form-data\r\n\r\na\r\n----x 1--\r\n",
        "----x 1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na", "----x 1ab\r\n\r\n----x 1--",
    ])
    func whatIsCutShortOrOtherwiseNoFormIsRefused(text: String) {
        for size in [1, 100] { #expect(throws: MultipartReader.Malformed.self) { try read(text, by: size) } }
    }

    @Test func aHeadWithoutAnEndIsRefusedSoon() throws {
        var reader = try #require(MultipartReader(contentType: Self.type))
        #expect(throws: MultipartReader.Malformed.self) {
            try reader.feed(Array(("----x 1\r\nX: " + String(repeating: "a", count: 9_000)).utf8)) { _ in }
        }
    }

    /// A head as long as one may be, and one byte longer.
    @Test(arguments: [(8_192, true), (8_193, false)])
    func theLongestHeadIsTheSameInAnyPieces(length: Int, isRead: Bool) throws {
        let name = "\r\nContent-Disposition: form-data; name=\"a\"\r\nX: "
        let head = name + String(repeating: "b", count: length - name.utf8.count)
        for size in [1, 7, 10_000] {
            let form = "----x 1\(head)\r\n\r\nc\r\n----x 1--\r\n"
            if isRead {
                #expect(try read(form, by: size) == ["a|-|c."], "in pieces of \(size)")
            } else {
                #expect(throws: MultipartReader.Malformed.self, "in pieces of \(size)") { try read(form, by: size) }
            }
        }
    }

    /// Nobody keeps a connection with what counts for nothing.
    @Test func whatStandsAroundThePartsIsShort() throws {
        let form = Self.form("name=\"a\"\r\n\r\nb")
        let (short, long) = (String(repeating: "x", count: 4_000), String(repeating: "x", count: 9_000))
        for size in [1, 100_000] {
            #expect(try read("\(short)\r\n\(form)", by: size) == ["a|-|b."])
            #expect(try read("\(form)\(short)", by: size) == ["a|-|b."])
            #expect(throws: MultipartReader.Malformed.self) { try read("\(long)\r\n\(form)", by: size) }
            #expect(throws: MultipartReader.Malformed.self) { try read("\(form)\(long)", by: size) }
        }
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=" + String(repeating: "a", count: 71), "multipart/form-data; boundary=á",
    ])
    func otherContentTypesAreNone(type: String) {
        #expect(MultipartReader(contentType: type) == nil)
    }
}

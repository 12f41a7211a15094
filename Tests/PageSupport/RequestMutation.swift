/// Changes requests a little, or a little more: the same changes for the same generator.
package struct RequestMutation<Random: RandomNumberGenerator> {
    private var random: Random

    package init(_ random: Random) { self.random = random }

    package mutating func mutated(_ request: AskedRequest) -> AskedRequest {
        var request = request
        for _ in 0..<Int.random(in: 1...4, using: &random) { change(&request) }
        return request
    }

    /// Somewhere within the body, at no place or at some.
    package mutating func pieces(_ count: Int) -> [Int] {
        guard count > 1, Bool.random(using: &random) else { return [] }
        if Int.random(in: 0..<4, using: &random) == 0 {
            return Array(stride(from: 0, to: count, by: Int.random(in: 1...7, using: &random)))
        }
        return (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 1..<count, using: &random) }
    }

    package mutating func asker() -> Asker { Asker.allCases.randomElement(using: &random) ?? .nobody }

    private mutating func change(_ request: inout AskedRequest) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1, 2: changePath(&request)
        case 3, 4: changeQuery(&request)
        case 5, 6, 7: changeHeader(&request)
        case 8: request.method = pick(RequestWords.methods)
        case 9 where !request.body.isEmpty && pick([true, false]): request.breaksOff = true
        default: changeBody(&request.body)
        }
    }

    private mutating func changePath(_ request: inout AskedRequest) {
        guard !request.parts.isEmpty, pick([true, true, true, false]) else {
            return request.parts.insert(text(), at: Int.random(in: 0...request.parts.count, using: &random))
        }
        // What stands behind is open more often.
        let index = max(
            Int.random(in: 0..<request.parts.count, using: &random),
            Int.random(in: 0..<request.parts.count, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: request.parts.remove(at: index)
        case 1: request.parts[index] += text()
        default: request.parts[index] = text()
        }
    }

    private mutating func changeQuery(_ request: inout AskedRequest) {
        let item = "\(pick(RequestWords.items))=\(text())"
        guard let index = request.query.indices.randomElement(using: &random) else { return request.query.append(item) }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: request.query.remove(at: index)
        case 1: request.query[index] = text()
        case 2: request.query[index] = (request.query[index].split(separator: "=").first ?? "") + "=" + text()
        default: request.query.append(item)
        }
    }

    private mutating func changeHeader(_ request: inout AskedRequest) {
        if pick([true, false, false, false]), let index = request.fields.indices.randomElement(using: &random) {
            request.fields.remove(at: index)
            return
        }
        let name = pick(RequestWords.headers)
        let value = pick([true, false]) ? pick(RequestWords.headerValues) : text()
        // More than once is something else.
        if pick([true, true, true, false]) { request.set(name, value) } else { request.fields.append((name, value)) }
    }

    private mutating func changeBody(_ body: inout [UInt8]) {
        let start = Int.random(in: 0...body.count, using: &random)
        let end = min(body.count, start + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: body.removeSubrange(start..<end)
        case 1: body.insert(contentsOf: body[start..<end], at: start)
        case 2 where start < body.count: body[start] = UInt8.random(in: 0...255, using: &random)
        case 3: body.removeLast(body.count - start)
        case 4: body.insert(contentsOf: text().utf8, at: start)
        default: body.insert(contentsOf: pick(RequestWords.pieces).utf8, at: start)
        }
    }

    private mutating func text() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: pick(RequestWords.numbers)
        case 1: String(repeating: pick(RequestWords.texts), count: pick([2, 60, 300]))
        default: pick(RequestWords.texts)
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}

/// What is dangerous alone, and what means something to the page.
private enum RequestWords {
    static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "PROPFIND"]

    static let numbers = [
        "0", "-0", "-1", "1", "2", "3", "00001", "+1", "1.5", "1e9", "1e999", "NaN", "-inf", "0x10", "\u{663}",
        "\u{FF11}",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "99999999999999999999999", "2147483648",
    ]

    static let texts = [
        "%3Cxyz%22%27%3E", "<xyz\"'>", "%0d%0ax-xyz:%201", "%0Aset-cookie:xyz=1", "%00", "%", "%zz", "%ff", "%c0%af",
        "+",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%2f", "..", ".", "%2F", "%5c", "\\", "//", ":", "@", "*", "#", "?", "&",
        "=",
        ";", ",", "\"", "'", "%E1%BA%A1", "e%CC%81", "\u{1F642}", "%F0%9F%99%82", "%E2%80%AE", "%EF%BB%BF", "%EF%BF%BE",
        "~$a.xlsx", ".an", "a.csv%00.exe", "CON", "a%0Ab.csv", "a%2Fb.csv", "a.xlsx", "a.zip", "%20", "a%20", "-", "_",
        "2023-H1", "2026-10", "2023-H3", "2023-Q1", "0000-00", "9999-12", "0001-01-01..9999-12-31", "-2023",
        "2023-02-30",
        "M1", "M0", "M-1", "M99999999999999999999", "21064", "21067", "inbox", "state", "web", "digitization",
        "digitization.subordinates", "infrastructure", "chuyen-doi-so", "tat-ca", "returned", "Sheet1", "null", "true",
        "bao-cao.docx", "csv", "xlsx", "trang.css", "tep", "ky", "nop", "kiem-tra", "gui", "tai", "ban-hanh", "so-lieu",
        "mau-thuan", "bieu-mau", "goc", "danh-dau", "van-ban", "trang", "AAAA1", "XFD1048576", "A0", "A1", "B5:C9",
    ]

    static let items = [
        "o", "dong", "cot", "ket-qua", "ky", "don-vi", "ten", "truoc", "nhanh", "tu", "den", "bao-cao", "hien", "da",
        "diem",
        "tep", "tra-loi", "loc", "loai", "trang", "ve", "so-sanh", "bang", "%00", "",
    ]

    static let headers = [
        "cookie", "accept", "accept-language", "accept-encoding", "origin", "sec-fetch-site", "x-remote-user",
        "x-remote-groups", "x-forwarded-proto", "x-forwarded-for", "if-none-match", "if-modified-since", "if-match",
        "range",
        "content-type", "last-event-id", "host", "referer", "user-agent", "expect", "x-http-method-override",
    ]

    static let headerValues = [
        "", " ", "*", "\"\"", "W/\"", "text/html", "application/json", "gzip", "gzip;q=0", "en;q=0.5, vi;q=nan",
        "vi-VN",
        "same-origin", "cross-site", "none", "null", "http://localhost", "https://localhost:8080",
        "https://xyz.example",
        "localhost", "localhost:8080", "localhost:", "[::1]:80", "127.0.0.1:99999999", "xyz.example", "a@localhost",
        "baocaod-http=" + String(repeating: "0f", count: 32), "baocaod-http=a; baocaod-http=b", "__Host-baocaod=;;;=",
        String(repeating: "a=b; ", count: 1_500), "bytes=0-", "bytes=-1", "bytes=9999999999999999999-", "bytes=5-2",
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=-", "multipart/form-data; boundary=ranh; boundary=khac",
        "Multipart/Form-Data;boundary=ranh",
        "multipart/form-data; boundary=" + String(repeating: "-", count: 70), "application/x-www-form-urlencoded",
        "https", "100-continue", "PUT", "-1", "9223372036854775807", "-9223372036854775808", "quan-tri",
        "192.0.2.1, ::1",
    ]

    /// Of bodies.
    static let pieces = [
        "\r\n", "\r", "\n", "\0", "--", "\r\n--", "--ranh", "--ranh\r\n", "\r\n--ranh--\r\n", "--ranh--", "\r\n\r\n",
        "\r\n--ranh--x",
        "Content-Disposition: form-data; ", "name=\"tep\"", "; filename=\"b.csv\"", "; filename=\"../../<xyz\"'>.csv\"",
        "; filename=\"%00\"", "; filename=\"a%0D%0Ax-xyz: 1.csv\"", "; filename*=UTF-8''xyz.csv", "; filename=\"\"",
        "; filename=\"",
        "--ranh\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"<xyz'>.csv\"\r\n\r\na;b\r\n",
        "--ranh\r\nContent-Disposition: form-data; name=\"don-vi\"\r\n\r\n21067\r\n", "\u{202E}", "\u{FEFF}",
        "&khoa=aaaaaaaa", "&viec=nhap", "&viec=gui", "&viec=them", "&viec=kiem-tra", "&dong=500", "&dong=-1",
        "&so=<xyz\"'>",
        "&loi=%3Cxyz%22%27%3E", "&ngay=9999-99-99", "&nguoi-ky=%0d%0axyz", "&ve=//xyz.example", "&ve=/%0d%0ax",
        "&tai-khoan=<xyz>",
        "&ten.0=%3Cxyz%22%27%3E", "&s.0.xyz=1e999", "&%", "&%zz=%00", "&=&=&", String(repeating: "&a", count: 500),
        String(repeating: "a", count: 4 << 10), String(repeating: "x;y\r\n", count: 5 << 10), "{\"a\":[[[[]]]]}",
        "PK\u{3}\u{4}",
    ]
}

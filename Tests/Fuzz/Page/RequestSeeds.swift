import Foundation

@testable import Web

/// A request for each route, to begin with: a new route is fuzzed from its first day.
enum RequestSeeds {
    static func write(to folder: URL) throws {
        for (number, seed) in seeds.enumerated() {
            try Data(seed).write(to: folder.appending(path: "\(number)", directoryHint: .notDirectory))
        }
    }

    /// Everybody's rights, pieces of some bytes.
    private static let start: [UInt8] = [5, 40]

    private static var seeds: [[UInt8]] {
        Routes.all.map { route in
            let (type, body) = body(route)
            var head =
                "\(route.method.rawValue) \(path(route)) HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin"
            if let type { head += "\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)" }
            return start + Array((head + "\r\n\r\n" + body).utf8)
        } + others
    }

    private static let values = [
        "period": "2023-H1", "id": "1", "unit": "21064", "matter": "M1",
        "figure": "digitization.subordinates.reception",
        "folder": "inbox", "name": "a.csv", "form": "infrastructure", "table": "bang", "format": "csv", "version": "1",
        "sheet": "Sheet1", "a": "1", "b": "2", "issue": "1",
    ]

    private static func path(_ route: Route) -> String {
        let parts = route.path.split(separator: "/").map { part in
            part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())] ?? "1" : String(part)
        }
        let query =
            switch route.path {
            case "/tep/{id}/trang/{sheet}": "?o=B5&dong=2&cot=C"
            case "/tep": "?ket-qua=returned&ky=2023-H1&don-vi=21064&ten=a&truoc=9"
            case "/ky/{period}/so-lieu/{figure}": "?nhanh=0.1&tu=1&den=2&bao-cao=chuyen-doi-so"
            case "/ky/{period}/mau-thuan": "?hien=tat-ca&don-vi=21064"
            case "/nop/{folder}/{name}": "?don-vi=21064&tra-loi=3"
            default: ""
            }
        return "/" + parts.joined(separator: "/") + query
    }

    private static func body(_ route: Route) -> (type: String?, body: String) {
        switch (route.method, route.path) {
        case (.put, _): (nil, "a;b\r\n1;2\r\n")
        case (.post, "/nop"):
            (
                "multipart/form-data; boundary=ranh",
                """
                --ranh\r\nContent-Disposition: form-data; name="noi-gui"\r\n\r\ninbox\r\n--ranh\r\n\
                Content-Disposition: form-data; name="tep"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n\
                a;b\r\n1;2\r\n\r\n--ranh--\r\n
                """
            )
        case (.post, _):
            (
                "application/x-www-form-urlencoded",
                "khoa=0123456789abcdef&loi=L%C3%BD+do&so=85&ngay=2023-07-10&nguoi-ky=A&tai-khoan=an&mat-khau=b&viec=gui"
            )
        default: (nil, "")
        }
    }

    /// Who a web server in front names, and who has a cookie.
    private static let others: [[UInt8]] = [
        [0x80, 9]
            + Array(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Remote-User: an\r\nX-Remote-Groups: a,b\r\nX-Forwarded-Proto: https\r\n\r\n"
                    .utf8),
        [0, 9]
            + Array(
                "GET /tep HTTP/1.1\r\nHost: localhost:8080\r\nCookie: a=b; baocaod-http=AAAA\r\nAccept: text/html\r\nIf-None-Match: \"a\"\r\n\r\n"
                    .utf8),
    ]
}

import Web

/// A sound request for each route, and the kinds of bodies and headers that browsers send: a new route is tried from its first day.
package enum RequestSeeds {
    package static let all: [AskedRequest] = Routes.all.map(request) + forms + asked

    private static func request(_ route: Route) -> AskedRequest {
        let parts = route.path.split(separator: "/").map { part in
            part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())] ?? "1" : String(part)
        }
        var request = AskedRequest(route.method.rawValue, parts: parts, query: queries[route.path] ?? [])
        request.fields = [("host", "localhost")]
        guard !route.method.isSafe else { return request }
        request.set("sec-fetch-site", "same-origin")
        switch (route.method, route.path) {
        case (.put, _): request.body = Array(table.utf8)
        case (.post, "/nop"):
            request.set("content-type", "multipart/form-data; boundary=ranh")
            request.body = multipart([("noi-gui", nil, "inbox"), ("tep", "a.csv", table)])
        default:
            request.set("content-type", "application/x-www-form-urlencoded")
            request.body = Array(
                "khoa=0123456789abcdef&loi=L%C3%BD+do&so=85&ngay=2023-07-10&nguoi-ky=A&tai-khoan=an&mat-khau=b&viec=gui&dong=1"
                    .utf8)
        }
        return request
    }

    private static let table = "a;b\r\n1;2\r\n"

    private static let values = [
        "period": "2023-H1", "id": "1", "unit": "21064", "matter": "M1",
        "figure": "digitization.subordinates.reception", "folder": "inbox", "name": "a.csv", "form": "infrastructure",
        "table": "bang", "format": "csv", "version": "1", "sheet": "Sheet1", "a": "1", "b": "2", "issue": "1",
    ]

    private static let queries = [
        "/tep/{id}/trang/{sheet}": ["o=B5", "dong=2", "cot=C"],
        "/tep": ["ket-qua=returned", "ky=2023-H1", "don-vi=21064", "ten=a", "truoc=9"],
        "/ky/{period}": ["loc=thieu", "loai=xa", "ten=a", "trang=1"],
        "/ky/{period}/so-lieu/{figure}": ["nhanh=0.1", "tu=1", "den=2", "bao-cao=chuyen-doi-so"],
        "/ky/{period}/mau-thuan": ["hien=tat-ca", "don-vi=21064", "da=chap-nhan", "diem=M1"],
        "/nop/{folder}/{name}": ["don-vi=21064"],
        "/dang-nhap": ["ve=%2Ftep"],
        "/quan-tri/don-vi": ["ten=binh"],
    ]

    package static func multipart(_ fields: [(name: String, file: String?, value: String)]) -> [UInt8] {
        let parts = fields.map { field in
            let file = field.file.map { "; filename=\"\($0)\"\r\nContent-Type: text/csv" } ?? ""
            return "--ranh\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n\(field.value)\r\n"
        }
        return Array((parts.joined() + "--ranh--\r\n").utf8)
    }

    /// Forms with files, as a browser without script sends them.
    package static var forms: [AskedRequest] {
        [
            [("noi-gui", nil, "inbox"), ("tep", "mot.csv", table), ("tep", "hai %22b%22.csv", "x\r\n--\r\n--ran")],
            [("noi-gui", nil, "inbox"), ("don-vi", nil, "21064"), ("tra-loi", nil, ""), ("tep", "", "")],
            [("noi-gui", nil, "khong-co"), ("tep", "a.csv", table), ("tep", "~$b.xlsx", "x")],
            [("tep", "lon.csv", String(repeating: "\r\n--ranh-", count: 2_500)), ("tep", "sau.csv", "x")],
            [("tep", "\(HostilePage.marker).csv", "")],
        ].map { fields in
            var request = AskedRequest("POST", parts: ["nop"], body: multipart(fields))
            request.fields = [
                ("host", "localhost"), ("sec-fetch-site", "same-origin"),
                ("content-type", "multipart/form-data; boundary=\"ranh\""),
            ]
            return request
        }
    }

    /// What else of a request is looked at.
    private static var asked: [AskedRequest] {
        let session = String(repeating: "0f", count: 32)
        let headers: [[(name: String, value: String)]] = [
            [("cookie", "a=b; baocaod-http=\(session)"), ("accept", "text/html")],
            [("if-none-match", "\"a\", W/\"b\""), ("if-modified-since", "Fri, 27 Nov 2026 00:00:00 GMT")],
            [("range", "bytes=0-1,5-"), ("accept-encoding", "gzip;q=0.5, br")],
            [("x-remote-user", "quan-tri"), ("x-remote-groups", "a,b"), ("x-forwarded-proto", "https")],
            [("accept-language", "en-US,en;q=0.5"), ("last-event-id", "0"), ("accept", "application/json")],
        ]
        return headers.flatMap { headers in
            [
                [], ["tep"], ["ky", "2023-H1", "bao-cao"], ["tep", "1", "goc"], ["su-kien"], ["suc-khoe"],
                ["dang-nhap"],
            ]
            .map { parts in AskedRequest("GET", parts: parts, fields: [("host", "localhost")] + headers) }
        }
    }
}

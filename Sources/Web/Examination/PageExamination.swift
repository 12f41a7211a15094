import Messages
import Settings

/// Tries what an attacker would try against a page that is being set up.
public struct PageExamination: Sendable {
    /// Asks; nil where nobody answers there.
    public typealias Ask = (PageProbe) throws -> PageProbe.Answer?

    private let scheme: String
    private let host: String
    private let base: String
    private let settings: PageSettings
    private let ports: [Int]

    /// Nil for what is no address of a page: `https://bao-cao.example.vn`. `ports` are those that the page itself might be reached at directly.
    public init?(_ address: String, settings: PageSettings, ports: [Int]) {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "https:" || parts[0] == "http:", parts[1].isEmpty, !parts[2].isEmpty,
            parts.dropFirst(3).allSatisfy(\.isEmpty), !parts[2].contains("@")
        else { return nil }
        scheme = String(parts[0].dropLast())
        let authority = String(parts[2])
        base = scheme + "://" + authority
        if authority.hasPrefix("[") {
            host = String(authority.prefix { $0 != "]" }) + "]"
        } else {
            host = String(authority.prefix { $0 != ":" })
        }
        self.settings = settings
        self.ports = ports
    }

    private var isLoopback: Bool { ["127.0.0.1", "localhost", "[::1]"].contains(host) }

    /// All findings, in the order of what is tried; nil where nobody answers.
    public func findings(_ ask: Ask) throws -> [PageFinding]? {
        guard let plain = try ask(PageProbe(base + "/")) else { return nil }
        var findings = [PageFinding(.encrypted, isGood: scheme == "https" || isLoopback)]
        findings.append(PageFinding(.signInNeeded, isGood: plain.status != 200))
        findings += try forged(plain, ask)
        findings += try foreignOrigins(ask)
        let signIn = try ask(PageProbe(base + "/dang-nhap"))
        findings += headers([plain] + [signIn].compactMap(\.self))
        if let direct = try directAccess(ask) { findings.append(direct) }
        return findings
    }

    /// A header that only the web server in front may set changes nothing when a browser sends it.
    private func forged(_ plain: PageProbe.Answer, _ ask: Ask) throws -> [PageFinding] {
        let user = settings.userHeader
        let underscores = user.map { $0 == "-" ? "_" : String($0) }.joined()
        let accounts = Set(settings.grants.flatMap(\.accounts)).sorted() + ["quan-tri"]
        let groups = Set(settings.grants.flatMap(\.groups)).sorted() + ["quan-tri"]
        let all = settings.groupsHeader + ": " + groups.joined(separator: ",")
        let tries = [
            [user + ": " + accounts[0], all], [user.uppercased() + ": " + accounts[0], all],
            [underscores + ": " + accounts[0], all], [user + ": " + accounts[0], user + ": " + accounts[0], all],
        ]
        let isGood = try tries.allSatisfy { headers in
            try ask(PageProbe(base + "/", headers: headers))?.status == plain.status
        }
        return [PageFinding(.forgedUser(user), isGood: isGood)]
    }

    private func foreignOrigins(_ ask: Ask) throws -> [PageFinding] {
        let form = "tai-khoan=a&mat-khau=b"
        let tries = [
            ["Origin: https://khac.example"], ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"],
            ["Origin: null"], [],
        ]
        let isGood = try tries.allSatisfy { headers in
            let answer = try ask(PageProbe(base + "/dang-nhap", method: "POST", headers: headers, body: form))
            // What is in front may ask to sign in first.
            return answer.map { [400, 401, 403, 404, 421].contains($0.status) || !$0.isOfPage } ?? true
        }
        return [PageFinding(.foreignOrigin, isGood: isGood)]
    }

    private func headers(_ answers: [PageProbe.Answer]) -> [PageFinding] {
        let cookies = answers.flatMap { $0.values("set-cookie") }.map { $0.lowercased() }
        let isSafe = cookies.allSatisfy { cookie in
            cookie.contains("; httponly") && cookie.contains("; samesite=")
                && (isLoopback || cookie.contains("; secure"))
        }
        var findings = [
            // The web server in front may ask for a password itself, or lead elsewhere: that shows nothing of the page.
            PageFinding(
                .policy, isGood: answers.allSatisfy { $0.isOfPage || $0.status / 100 == 3 || $0.asksForPassword }),
            PageFinding(.cookies, isGood: isSafe),
        ]
        if scheme == "https" {
            let isStrict = answers.contains { !$0.values("strict-transport-security").isEmpty }
            findings.append(PageFinding(.strictTransport, isGood: isStrict))
        }
        return findings
    }

    /// The page itself must not be reached past what signs people in.
    private func directAccess(_ ask: Ask) throws -> PageFinding? {
        guard !isLoopback else { return nil }
        for port in ports where try ask(PageProbe("http://\(host):\(port)/dang-nhap"))?.isOfPage == true {
            return PageFinding(.directAccess(port), isGood: false)
        }
        return PageFinding(.directAccess(nil), isGood: true)
    }
}

/// What was tried, and whether it is well.
public struct PageFinding: Sendable, Hashable {
    public let kind: PageCheckTexts.Kind
    public let isGood: Bool

    init(_ kind: PageCheckTexts.Kind, isGood: Bool) {
        self.kind = kind
        self.isGood = isGood
    }
}

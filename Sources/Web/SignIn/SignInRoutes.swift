import Hypertext
import Messages
import Serving

/// `/dang-nhap` and `/dang-xuat`, for offices whose people sign in here.
enum SignInRoutes {
    static let routes = [
        Route(.get, "/dang-nhap", for: .anybody) { try await ask($0) },
        Route(.post, "/dang-nhap", for: .anybody) { try await signIn($0) },
        Route(.post, "/dang-xuat", for: .anybody) { try await signOut($0) },
    ]

    static let path = WebPath("dang-nhap")

    /// The sign-in page, which leads back to what was asked for.
    static func asking(for request: WebRequest) -> WebPath {
        request.path == "/" ? path : path.query("ve", request.path)
    }

    private static func ask(_ visit: Visit) async throws -> WebResponse {
        if visit.visitor != nil { return redirect(to: "/") }
        return try page(visit, status: 200, note: nil)
    }

    private static func signIn(_ visit: Visit) async throws -> WebResponse {
        let texts = SignInTexts(visit.language)
        guard let passwords = visit.site.signIn.passwords else { throw PageFault.notFound }
        let isSecure = visit.site.signIn.isSecure(visit.request)
        guard isSecure || RequestHost.isLoopback(visit.request) else { return try page(visit, status: 403, note: nil) }
        let form = QueryItems(
            encoded: String(decoding: try await visit.request.body.collect(upTo: 8 << 10), as: UTF8.self))
        let outcome = try await passwords.signIn(
            form["tai-khoan"] ?? "", form["mat-khau"] ?? "", from: visit.site.signIn.origin(of: visit.request),
            browser: RequestCookies.value(RequestCookies.browser(isSecure: isSecure), visit.request))
        switch outcome {
        case .refused: return try page(visit, status: 403, note: texts.refused, account: form["tai-khoan"])
        case .wait(let seconds):
            var response = try page(visit, status: 429, note: texts.wait(seconds), account: form["tai-khoan"])
            response.set("retry-after", "\(seconds)")
            return response
        case .signedIn(let session, let browser):
            var response = redirect(to: returnPath(form["ve"]))
            response.headers.append(
                (
                    "set-cookie",
                    RequestCookies.set(
                        RequestCookies.session(isSecure: isSecure), session, isSecure: isSecure, seconds: nil)
                ))
            response.headers.append(
                (
                    "set-cookie",
                    RequestCookies.set(
                        RequestCookies.browser(isSecure: isSecure), browser, isSecure: isSecure, seconds: 180 * 86_400)
                ))
            return response
        }
    }

    private static func signOut(_ visit: Visit) async throws -> WebResponse {
        let isSecure = visit.site.signIn.isSecure(visit.request)
        let name = RequestCookies.session(isSecure: isSecure)
        try await visit.site.signIn.passwords?.signOut(RequestCookies.value(name, visit.request))
        var response = redirect(to: "/")
        response.headers.append(("set-cookie", RequestCookies.set(name, "", isSecure: isSecure, seconds: 0)))
        return response
    }

    /// Only a path of the page itself: what a link from elsewhere says must lead nowhere else.
    static func returnPath(_ asked: String?) -> String {
        guard let asked, asked.hasPrefix("/"), asked.utf8.count <= 1_024,
            asked.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            !asked.hasPrefix("//"), !asked.hasPrefix(path.text)
        else { return "/" }
        return asked
    }

    private static func redirect(to path: String) -> WebResponse {
        WebResponse(303, headers: [("location", path), ("cache-control", "no-store")])
    }

    private static func page(
        _ visit: Visit, status: Int, note: String?, account: String? = nil
    ) throws -> WebResponse {
        let texts = SignInTexts(visit.language)
        let signIn = visit.site.signIn
        guard let passwords = signIn.passwords else { throw PageFault.notFound }
        let isReachable = signIn.isSecure(visit.request) || RequestHost.isLoopback(visit.request)
        let hasUsers = try passwords.hasUsers
        let target = returnPath(visit.request.query["ve"])
        return try Page(texts.title, visit, status: status) { html in
            guard isReachable else { return html.tag("p", .named("role", "alert"), text: texts.notEncrypted) }
            guard hasUsers else { return html.tag("p", text: texts.noUsers) }
            if let note { html.tag("p", .id("thong-bao"), .named("role", "alert"), text: note) }
            html.tag("form", .named("method", "post"), .action(path), .class("dang-nhap")) { html in
                field(&html, "tai-khoan", texts.account, type: "text", autocomplete: "username", value: account ?? "")
                field(&html, "mat-khau", texts.password, type: "password", autocomplete: "current-password", value: "")
                html.void("input", .named("type", "hidden"), .named("name", "ve"), .named("value", target))
                html.tag("p") { $0.tag("button", .named("type", "submit"), text: texts.signIn) }
            }
            html.tag("p", text: texts.forgotten)
        }.response()
    }

    private static func field(
        _ html: inout HTMLWriter, _ name: String, _ label: String, type: String, autocomplete: String, value: String
    ) {
        html.tag("p") { html in
            html.tag("label", .named("for", name), text: label)
            html.void(
                "input", .id(name), .named("name", name), .named("type", type), .named("autocomplete", autocomplete),
                .named("autocapitalize", "none"), .named("spellcheck", "false"), .named("value", value),
                .flag("required"))
        }
    }
}

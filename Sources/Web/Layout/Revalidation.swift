import Intake
import Messages
import ReportingKit
import Serving

// Pages that a browser has already need not be made again.
extension Visit {
    /// For pages that follow from the store, the day, the address and who asks, and from nothing else: made once for each of these.
    func keptPage(make: () throws -> WebResponse) throws -> WebResponse {
        // Before the page is made: what is committed meanwhile makes another version.
        let key = try keptKey
        if let page = site.kept[key] { return answer(page) }
        let response = try make()
        guard response.status == 200, case .bytes(let bytes) = response.body, let type = response.header("content-type")
        else { return response }
        let page = KeptPages.Page(tag: tag("\(key.version) \(key.day.iso)"), type: type, body: PackedBody(bytes))
        site.kept.keep(page, for: key)
        return answer(page)
    }

    /// The page where it was made already.
    func keptAnswer() throws -> WebResponse? { try site.kept[keptKey].map(answer) }

    private var keptKey: KeptPages.Key {
        get throws {
            KeptPages.Key(
                version: try site.store.version, day: today, person: visitor, language: language, path: request.path,
                query: request.query)
        }
    }

    private func answer(_ page: KeptPages.Page) -> WebResponse {
        if knows(page.tag) { return WebResponse(304, headers: [("etag", page.tag)]) }
        var response = WebResponse(200, headers: [("content-type", page.type), ("etag", page.tag)])
        page.body.fill(&response, for: request)
        return response
    }

    /// Answers 304 where the browser has the page as it is now; else makes it and lets the browser keep it.
    ///
    /// `state` is what the page is made of besides the store: the day, the filter. The store's last commit, who looks, the language, the
    /// configuration and the program are added here.
    func ifChanged(_ state: String, make: () throws -> WebResponse) throws -> WebResponse {
        let tag = tag("\(try site.store.version) \(state)")
        if knows(tag) { return WebResponse(304, headers: [("etag", tag)]) }
        var response = try make()
        response.set("etag", tag)
        return response
    }

    private func knows(_ tag: String) -> Bool {
        guard let known = request.header("if-none-match") else { return false }
        return known.split(separator: ",").contains { Self.opaque($0) == tag[...] }
    }

    private func tag(_ state: String) -> String {
        var parts = [state, "\(site.edition)", language.rawValue, request.path]
        if let visitor {
            parts += [visitor.account, visitor.name]
            parts.append(visitor.roles.map(\.rawValue).sorted().joined(separator: ","))
            parts.append(visitor.units?.map(\.rawValue).sorted().joined(separator: ",") ?? "*")
            parts.append(visitor.folders?.sorted().joined(separator: ",") ?? "*")
        }
        for name in request.query.names { parts.append("\(name)=\(request.query[name] ?? "")") }
        return "\"\(ContentHash(of: Array(parts.joined(separator: "\u{0}").utf8)).text.prefix(20))\""
    }

    private static func opaque(_ tag: Substring) -> Substring {
        let tag = tag.drop { $0 == " " }
        return tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}

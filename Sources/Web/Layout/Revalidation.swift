import Intake
import Messages
import ReportingKit
import Serving

// Pages that a browser has already need not be made again.
extension Visit {
    /// Answers 304 where the browser has the page as it is now; else makes it and lets the browser keep it.
    ///
    /// `state` is what the page is made of besides the store: the day, the filter. The store's last commit, who looks, the language and
    /// the program are added here.
    func ifChanged(_ state: String, make: () throws -> WebResponse) throws -> WebResponse {
        let tag = self.tag(state)
        if let known = request.header("if-none-match"),
            known.split(separator: ",").contains(where: { Self.opaque($0) == tag[...] })
        {
            return WebResponse(304, headers: [("etag", tag)])
        }
        var response = try make()
        response.set("etag", tag)
        return response
    }

    private func tag(_ state: String) -> String {
        let parts =
            [
                state, site.store.changeStamp, visitor?.account ?? "",
                visitor?.roles.map(\.rawValue).sorted().joined(separator: ",") ?? "",
                visitor?.units?.map(\.rawValue).sorted().joined(separator: ",") ?? "*", language.rawValue,
                ProgramVersion.text, AssetRoutes.version, request.path,
            ] + request.query.names.map { "\($0)=\(request.query[$0] ?? "")" }
        return "\"\(ContentHash(of: Array(parts.joined(separator: "\u{0}").utf8)).text.prefix(20))\""
    }

    private static func opaque(_ tag: Substring) -> Substring {
        let tag = tag.drop { $0 == " " }
        return tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}

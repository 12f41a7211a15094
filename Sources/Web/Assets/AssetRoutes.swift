import Hypertext
import Intake
import Serving

/// Style sheet and script of the page, as parts of the program. Their addresses change with their contents, so browsers keep them.
enum AssetRoutes {
    static let routes = [
        Route(.get, "/tinh/{version}/{name}", for: .anybody) { visit in
            guard let asset = assets[try visit.parameter("name")] else { throw PageFault.notFound }
            var response = WebResponse(
                200,
                headers: [
                    ("content-type", asset.type), ("cache-control", "public, max-age=31536000, immutable"),
                ])
            asset.body.fill(&response, for: visit.request)
            return response
        }
    ]

    struct Asset: Sendable {
        let type: String
        let body: PackedBody
        let version: String

        init(_ type: String, _ text: String) {
            self.type = type
            let bytes = Array(text.utf8)
            body = PackedBody(bytes)
            version = String(ContentHash(of: bytes).text.prefix(12))
        }
    }

    static let assets = [
        "trang.css": Asset("text/css; charset=utf-8", Assets.style),
        "trang.js": Asset("text/javascript; charset=utf-8", Assets.script),
        "gui.js": Asset("text/javascript; charset=utf-8", DropScript.text),
        "trang.svg": Asset("image/svg+xml", Assets.icon),
        "bieu-mau.js": Asset("text/javascript; charset=utf-8", FormScript.text),
    ]

    /// Changes with the program.
    static let version = assets.sorted { $0.key < $1.key }.map(\.value.version).joined()

    static func path(_ name: String) -> WebPath { WebPath("tinh", assets[name]?.version ?? "0", name) }
}

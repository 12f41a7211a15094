import Foundation
import ReportingKit
import Settings

/// The configuration as the package ships it: what a fresh installation works with until an administrator writes one.
enum ShippedConfiguration {
    private static let file = "/usr/share/baocaod/baocaod.yaml"

    /// Whether a configuration is still the shipped one, so that nobody's decision is lost with it.
    static func isUntouched(_ url: URL) -> Bool {
        FileManager.default.contentsEqual(atPath: file, andPath: url.path(percentEncoded: false))
    }
}

/// Where a Word template to begin with is found.
enum TemplateSource {
    /// Nil where the package laid it, or when none is there but perhaps beside the configuration.
    static func find() -> URL? {
        let kind = "\(ReportID.former)/bao-cao.docx"
        guard
            !FileManager.default.fileExists(
                atPath: Settings.shippedReports.appending(path: kind).path(percentEncoded: false))
        else { return nil }
        return ConfigurationOptions.candidates.map {
            $0.deletingLastPathComponent().appending(path: "reports/\(kind)")
        }.first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }
}

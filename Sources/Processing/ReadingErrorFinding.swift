import ReportingKit
import Tabular

extension ReadingError {
    /// The finding that returns a file which could not be read.
    public func finding(file: String) -> Finding {
        let place = FindingPlace(file: file)
        switch self {
        case .empty: return Finding(.fileEmpty, .error, at: place)
        case .typeUnknown(let looksLike):
            return Finding(
                .fileTypeUnknown, .error, at: place, found: looksLike, details: looksLike.map { ["format": $0] } ?? [:])
        case .encrypted: return Finding(.fileEncrypted, .error, at: place)
        case .legacyWord: return Finding(.fileLegacyWord, .error, at: place)
        case .binaryWorkbook: return Finding(.fileBinaryWorkbook, .error, at: place)
        case .unreadable(let format, let reason):
            return Finding(
                .fileUnreadable, .error, at: place, details: ["format": format.rawValue, "reason": reason])
        case .limit(let kind, let allowed):
            return Finding(
                .fileLimit, .error, at: place, expected: "\(allowed)",
                details: ["kind": kind.rawValue, "limit": "\(allowed)"])
        case .zipped(let fault, let name):
            return Finding(
                .fileZipped, .error, at: place, found: name, details: ["zip": fault.rawValue])
        case .unsupported(let kind):
            return Finding(.fileUnsupported, .error, at: place, details: ["unsupported": kind.rawValue])
        case .nothingOfUse: return Finding(.fileNothingRecognized, .error, at: place)
        case .encodingAmbiguous(let names):
            return Finding(
                .fileEncodingAmbiguous, .error, at: place, found: names.joined(separator: ", "),
                details: ["candidates": names.joined(separator: ", ")])
        }
    }
}

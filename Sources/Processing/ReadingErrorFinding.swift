import ReportingKit
import Tabular

extension ReadingError {
    /// The finding that returns a file which could not be read.
    public func finding(file: String) -> Finding {
        let place = FindingPlace(file: file)
        switch self {
        case .empty: return Finding(.fileEmpty, .error, at: place)
        case .typeUnknown(let looksLike): return Finding(.fileTypeUnknown, .error, at: place, found: looksLike)
        case .encrypted: return Finding(.fileEncrypted, .error, at: place)
        case .legacyWord: return Finding(.fileLegacyWord, .error, at: place)
        case .binaryWorkbook: return Finding(.fileBinaryWorkbook, .error, at: place)
        case .unreadable(let format, let reason):
            return Finding(.fileUnreadable(format: format, reason: reason), .error, at: place)
        case .limit(let kind, let allowed):
            return Finding(.fileLimit(kind: kind, limit: allowed), .error, at: place, expected: "\(allowed)")
        case .zipped(let fault, let name): return Finding(.fileZipped(zip: fault), .error, at: place, found: name)
        case .unsupported(let kind): return Finding(.fileUnsupported(unsupported: kind), .error, at: place)
        case .nothingOfUse: return Finding(.fileNothingRecognized(), .error, at: place)
        case .encodingAmbiguous(let names):
            return Finding(.fileEncodingAmbiguous(), .error, at: place, found: names.joined(separator: ", "))
        }
    }
}

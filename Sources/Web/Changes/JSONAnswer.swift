import Foundation
import Messages
import Office
import ReportingKit
import Serving
import Service

/// Answers for scripts of the page: JSON, with the sentence that a person reads in the language of the page.
enum JSONAnswer {
    static func response(_ status: Int = 200, _ value: some Encodable) throws -> WebResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return WebResponse(
            status, headers: [("content-type", "application/json"), ("cache-control", "no-store")],
            body: .bytes(Array(try encoder.encode(value))))
    }

    /// Why something was not done.
    struct Fault: Encodable {
        let error: String
        let message: String
        /// Whether the same may go through later.
        let again: Bool
        var matters: [String]?
    }

    static func response(_ fault: UploadFault, _ language: MessageCatalogue.Language) throws -> WebResponse {
        try response(
            fault.status,
            Fault(
                error: fault.word, message: language == .vi ? fault.vietnamese : fault.description,
                again: fault.mayBeRepeated))
    }

    static func response(_ refusal: DaemonRefusal, _ language: MessageCatalogue.Language) throws -> WebResponse {
        try response(
            refusal.status,
            Fault(
                error: refusal.code.rawValue, message: language == .vi ? refusal.vietnamese : refusal.description,
                again: refusal.mayBeRepeated, matters: refusal.matters))
    }
}

extension DaemonRefusal {
    /// In the terms of HTTP.
    package var status: Int {
        switch code {
        case .malformed: 400
        case .tooLarge: 413
        case .notAllowed: 403
        case .keyReused, .open, .issued, .notIssued, .changed: 409
        case .refused: 422
        case .inHand: 202
        case .storage, .starting, .stopping, .busy, .absent, .silent: 503
        }
    }
}

extension UploadFault {
    package var status: Int {
        switch self {
        case .unknownFolder: 404
        case .badName, .empty: 422
        case .tooLarge: 413
        case .cutShort, .ended: 400
        case .noRoom: 507
        case .tooMany: 429
        case .busy: 503
        case .refused: 503
        }
    }

    fileprivate var word: String {
        switch self {
        case .unknownFolder: "unknown_folder"
        case .badName: "bad_name"
        case .tooLarge: "too_large"
        case .empty: "empty"
        case .cutShort: "cut_short"
        case .noRoom: "no_room"
        case .tooMany: "too_many"
        case .busy: "busy"
        case .refused: "refused"
        case .ended: "ended"
        }
    }

    fileprivate var mayBeRepeated: Bool {
        switch self {
        case .unknownFolder, .badName, .tooLarge, .empty: false
        case .cutShort, .noRoom, .tooMany, .busy, .refused, .ended: true
        }
    }
}

import Office

/// What may be asked of the daemon over its socket beside the words `status` and `rescan`: one line of JSON, answered by
/// one line, or by many for ``Action/follow(after:)``.
///
///     {"v":1,"key":"5f0c…","person":"Nguyễn Văn A","do":{"accept":{"period":"2026-H1","matters":["M3"],"reason":"…"}}}
///
/// docs/reference/socket.md describes it for those who write a client; ``DaemonClient`` is ours.
package struct DaemonRequest: Hashable, Sendable, Codable {
    /// Raised when a client of a former version would be misunderstood.
    package static let version = 1

    package enum Action: Hashable, Sendable, Codable {
        /// Matters ("M3") or findings by their id may stand, with a reason.
        case accept(period: String, report: String?, matters: [String], reason: String)
        /// A question about matters goes into the folders of the units.
        case ask(period: String, report: String?, matters: [String], text: String)
        /// What was said about a matter: by a unit, or by all that were asked.
        case reply(period: String, report: String?, matter: String, unit: String?, text: String)
        /// The figures of a file that waits with a question come into force, or what is in force stays.
        case answer(file: Int64, takes: Bool, units: [String]?, reason: String)
        /// What a file states counts no longer.
        case withdraw(file: Int64, units: [String]?, reason: String)
        case finalize(
            period: String, report: String?, number: String, date: String, signer: String?, withOpen: String?)
        case reopen(period: String, report: String?, reason: String)
        /// A filled questionnaire is put into the drop folder as the workbook that it could have been.
        case statement(form: FilledForm)
        /// What happens in the ledger after a number, until the client goes away.
        case follow(after: Int64)
    }

    let version: Int
    /// Chosen by whoever asks, once for what a person does once. The same request under the same key is done once.
    package let key: String?
    /// The name under which the decision is kept.
    package let person: String?
    package let action: Action

    package init(key: String?, person: String?, _ action: Action) {
        version = Self.version
        self.key = key
        self.person = person
        self.action = action
    }

    enum CodingKeys: String, CodingKey {
        case version = "v"
        case key, person
        case action = "do"
    }

    /// Whether it changes something.
    var changes: Bool { if case .follow = action { false } else { true } }
}

/// What came of a request.
package struct DaemonResult: Hashable, Sendable, Codable {
    /// How many findings were accepted.
    package var accepted: Int?
    /// The files written: questions in the units' folders, or the issued report.
    package var files: [String]?
    /// The periods whose reports are written anew.
    package var periods: [String]?
    /// The file that was put into a drop folder: it takes the way of every file from there.
    package var sent: Sent?

    package struct Sent: Hashable, Sendable, Codable {
        package let name: String
        package let folder: String?
        package let sha256: String
        package let bytes: Int64
    }

    init(accepted: Int? = nil, files: [String]? = nil, periods: [String]? = nil, sent: Sent? = nil) {
        self.accepted = accepted
        self.files = files
        self.periods = periods
        self.sent = sent
    }
}

/// The line that answers a request.
package struct DaemonReply: Hashable, Sendable, Codable {
    let version: Int
    /// Nil where it was refused.
    package let result: DaemonResult?
    package let refusal: DaemonRefusal?

    init(_ result: DaemonResult) {
        version = DaemonRequest.version
        self.result = result
        refusal = nil
    }

    init(_ refusal: DaemonRefusal) {
        version = DaemonRequest.version
        result = nil
        self.refusal = refusal
    }

    enum CodingKeys: String, CodingKey {
        case version = "v"
        case result
        case refusal = "error"
    }
}

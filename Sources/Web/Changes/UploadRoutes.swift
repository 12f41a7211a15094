import Foundation
import Messages
import Office
import ReportingKit
import Serving
import Service
import Store

/// Files that a person sends: `PUT /nop/{folder}/{name}`, the bytes as they are. `?don-vi=` names the unit whose file it
/// is by its code, `?tra-loi=` the returned file that it corrects by its number. What became of it is asked for at
/// `/gui/{id}`, also after a reload. `PUT /kiem-tra/{folder}/{name}` judges the bytes and keeps nothing.
enum UploadRoutes {
    /// Who sends figures: officers, and who puts the report together.
    static let senders = Route.Access.role(.officer, .editor)

    static let routes = [
        Route(.put, "/nop/{folder}/{name}", for: senders, respond: receive),
        Route(.put, "/kiem-tra/{folder}/{name}", for: senders, respond: tryOut),
        Route(.get, "/gui/{id}", for: .signedIn, respond: verdict),
        Route(.get, "/gui", for: .signedIn, respond: sent),
    ]

    // MARK: Sending

    static func receive(_ visit: Visit) async throws -> WebResponse {
        let person = try visit.person
        let unit = try unit(visit, named: visit.request.query["don-vi"])
        let answers = try answered(visit, number: visit.request.query["tra-loi"])
        do {
            let upload = try visit.changes.uploads.begin(
                try visit.parameter("name"), in: try folder(visit), unit: unit?.name, account: person.account,
                byteCount: try length(visit), answers: answers)
            do {
                try await visit.request.body.read(upTo: .max) { try upload.write($0) }
            } catch {
                upload.cancel()
                throw error
            }
            let record = try await upload.finished(now: Date())
            return try JSONAnswer.response(201, try Sent(record, visit))
        } catch let fault as UploadFault {
            return try JSONAnswer.response(fault, visit.language)
        }
    }

    static func tryOut(_ visit: Visit) async throws -> WebResponse {
        do {
            let site = visit.site
            let trial = try TrialCheck(site.composition, store: site.store).begin(
                try visit.parameter("name"), in: try folder(visit),
                unit: try unit(visit, named: visit.request.query["don-vi"])?.name,
                account: try visit.person.account, byteCount: try length(visit))
            try await visit.request.body.read(upTo: .max) { try trial.write($0) }
            return try JSONAnswer.response(200, Tried(try await trial.judge(now: Date()), visit))
        } catch let fault as UploadFault {
            return try JSONAnswer.response(fault, visit.language)
        }
    }

    // MARK: What became of it

    static func verdict(_ visit: Visit) throws -> WebResponse {
        guard let record = try visit.changes.log[try visit.parameter("id")],
            try record.account == visit.person.account || visit.person.units == nil
        else { throw PageFault.notFound }
        return try JSONAnswer.response(200, try Sent(record, visit))
    }

    static func sent(_ visit: Visit) throws -> WebResponse {
        let records = try visit.changes.log.sent(by: try visit.person.account, limit: 100)
        return try JSONAnswer.response(200, try records.map { try Sent($0, visit) })
    }

    // MARK: What was asked

    /// One that the person may use.
    private static func folder(_ visit: Visit) throws -> String {
        try folder(visit, named: try visit.parameter("folder"))
    }

    static func folder(_ visit: Visit, named folder: String) throws -> String {
        guard try visit.person.folders?.contains(folder) ?? true else { throw PageFault.notAllowed }
        return folder
    }

    private static func length(_ visit: Visit) throws -> Int64? {
        guard let text = visit.request.header("content-length") else { return nil }
        guard let length = Int64(text), length >= 0 else { throw PageFault.badRequest }
        return length
    }

    /// The unit whose folder the file goes into: the one that is named, which must be an own one, or the only own one.
    /// An officer of several units has to say which.
    static func unit(_ visit: Visit, named: String?) throws -> AdministrativeUnit? {
        let person = try visit.person
        let composition = visit.site.composition
        let code: UnitCode
        if let named {
            code = UnitCode(named)
            guard person.sees(code) else { throw PageFault.notAllowed }
        } else {
            guard let units = person.units else { return nil }
            guard units.count == 1, let only = units.first else { throw PageFault.badRequest }
            code = only
        }
        if code == composition.settings.reportingUnit { return nil }
        // The folder of a unit that has ended stays its own: files of a period before that come still.
        guard
            let unit = composition.register.unit(code, on: CalendarDate.inVietnam(Date()))
                ?? composition.register.units.last(where: { $0.code == code }),
            case .unit(code) = composition.statementRules.sender(
                ReceivedFile(name: "", sha256: "", byteCount: 0, folder: unit.name, receivedAt: Date()))
        else { throw PageFault.badRequest }
        return unit
    }

    /// The number of the returned file that is corrected, which must be one that the person may see.
    static func answered(_ visit: Visit, number text: String?) throws -> Int64? {
        guard let text else { return nil }
        guard let number = Int64(text), let entry = try visit.site.store.entry(number), entry.state == .returned,
            try visit.sees(entry.file)
        else { throw PageFault.badRequest }
        return number
    }

    // MARK: What is answered

    /// A file as it stands: one of three verdicts, or that it waits.
    struct Sent: Encodable {
        let id: String
        let name: String
        let ownName: String
        let folder: String?
        let sha256: String
        let bytes: Int64
        let at: Date
        let answers: Int64?
        /// `waiting`, or that of the worst file in it: `returned`, `kept`, `duplicate`, `accepted`.
        let state: String
        let files: [File]

        struct File: Encodable {
            let number: Int64
            let name: String
            let state: String
            let reason: String?
            /// Whether it only has to be confirmed.
            let isQuestion: Bool
        }

        init(_ record: UploadRecord, _ visit: Visit) throws {
            let store = visit.site.store
            let verdict = try UploadVerdict(record, in: store)
            (id, name, ownName, folder) = (record.id, record.name, record.ownName, record.folder)
            (sha256, bytes, at, answers) = (record.sha256, record.byteCount, record.at, record.answers)
            files = try verdict.entries.map { entry in
                let errors =
                    entry.state == .returned
                    ? try store.findings(entry: entry.id).filter { $0.severity == .error } : []
                return File(
                    number: entry.id, name: entry.file.name, state: entry.state.rawValue, reason: entry.reason,
                    isQuestion: !errors.isEmpty && errors.allSatisfy(\.isConfirmable))
            }
            let states = Set(verdict.entries.map(\.state))
            let worst = [FileState.returned, .kept, .duplicate].first(where: states.contains) ?? .accepted
            state = verdict.isDecided ? worst.rawValue : "waiting"
        }
    }

    struct Tried: Encodable {
        let verdict: String
        let findings: [Found]
        let explanation: String?

        struct Found: Encodable {
            let severity: String
            let sentence: String
            let advice: String
            let sheet: String?
            let cell: String?
        }

        init(_ result: TrialCheck.Result, _ visit: Visit) {
            let catalogue = MessageCatalogue(language: visit.language)
            verdict = result.verdict.rawValue
            explanation = result.explanation
            findings = result.findings.map { finding in
                Found(
                    severity: "\(finding.severity)", sentence: catalogue.sentence(for: finding),
                    advice: catalogue.advice(for: finding), sheet: finding.place.sheet,
                    cell: finding.place.cell.map { "\($0)" })
            }
        }
    }
}

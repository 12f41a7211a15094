import Foundation

extension HostilePage.Outcome {
    /// What somebody is told and what lies there afterwards, without what differs from one time to the next: keys, numbers of uploads, the time.
    package var said: Said {
        var text = String(decoding: body, as: UTF8.self)
        text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}/, with: "*")
        text.replace(/[0-9]{2}:[0-9]{2}(:[0-9]{2}Z?)?/, with: "*")
        return Said(
            status: status, location: header("location"), text: text, files: files,
            decisions: decisions.map { "\($0.what) \($0.unit.map { "\($0)" } ?? "") \($0.text)" })
    }

    package struct Said: Hashable, Sendable {
        package let status: Int
        package let location: String?
        package let text: String
        package let files: [String: [UInt8]]
        package let decisions: [String]
    }
}

import Foundation
import Messages
import Settings

/// Some notices to one address, as a letter or as the line of JSON that a program gets.
struct NoticeLetter {
    let recipient: String
    let notices: [Notice]
    let office: String
    let texts: NoticeTexts

    private func line(_ notice: Notice) -> String {
        switch notice.kind {
        case .returned: texts.returned(Self.plain(notice.subject), why: Self.plain(notice.detail))
        case .question: texts.question(Self.plain(notice.subject), Self.plain(notice.detail), notice.period)
        case .deadlineNear: texts.deadlineNear(notice.subject, due: notice.detail, notice.period)
        case .deadlinePassed: texts.deadlinePassed(notice.subject, due: notice.detail, notice.period)
        case .reportMade: texts.made(notice.subject, notice.period)
        case .reportIssued: texts.issued(Self.plain(notice.subject), notice.period)
        case .trouble: texts.trouble(Self.plain(notice.detail))
        }
    }

    var lines: [String] { notices.map(line) }

    private var subject: String {
        texts.subject(
            Self.plain(office), count: notices.count, first: lines.first.map { String($0.prefix(90)) } ?? texts.untitled
        )
    }

    /// A whole letter for `sendmail -t`: base64 bodies and encoded words, so that no text can become a header.
    func mail(from sender: String, now: Date) -> Data {
        let body =
            ([texts.greeting(Self.plain(office)), ""] + lines.flatMap { ["- \($0)", ""] } + [texts.end]).joined(
                separator: "\r\n")
            + "\r\n"
        let head = [
            "From: \(sender)", "To: \(recipient)", "Subject: \(Self.encodedWords(subject))", "Date: \(Self.date(now))",
            "Message-ID: <\(UUID().uuidString.lowercased())@\(sender.split(separator: "@").last ?? "localhost")>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let encoded = Data(body.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        return Data((head.joined(separator: "\n") + "\n\n" + encoded + "\n").utf8)
    }

    /// One object in one line.
    func json() throws -> Data {
        struct Line: Encodable {
            let address: String
            let subject: String
            let lines: [String]
            let notices: [Notice]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Line(address: recipient, subject: subject, lines: lines, notices: notices))
            + Data([UInt8(ascii: "\n")])
    }

    /// One line, whatever a file's name holds.
    private static func plain(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
            .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// RFC 2047, in words of at most 75 characters that end between two letters.
    static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var part: [UInt8] = []
        for character in text {
            let bytes = Array(String(character).utf8)
            if part.count + bytes.count > 45, !part.isEmpty {
                words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=")
                part = []
            }
            part += bytes.prefix(45)
        }
        words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=")
        return words.joined(separator: "\n ")
    }

    /// "Thu, 26 Nov 2026 21:05:00 +0700"
    static func date(_ now: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3_600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: now)
    }
}

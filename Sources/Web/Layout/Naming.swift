import Foundation
import Hypertext
import Messages
import Office
import ReportingKit

extension Site {
    static func officeName(_ composition: Composition) -> String {
        let register = composition.register
        let code = composition.settings.issuingUnit
        guard let unit = register.units.last(where: { $0.code == code }) else {
            return composition.settings.report.issuingBody.replacing("\n", with: " ")
        }
        let day = unit.validTo ?? CalendarDate.inVietnam(Date())
        return SetWords(unit, on: day, register: register).ownInFull
    }

    /// The periods with data that a report is made of; where there are none, all with data. A store that cannot be read has none here: the
    /// page's own reading says so.
    func periodsOfReport() -> [Period] {
        do {
            let known = try store.periods()
            let made = known.filter(composition.isMade)
            return made.isEmpty ? known : made
        } catch {
            return []
        }
    }
}

extension Visit {
    /// A period as people say it, with a capital: "6 tháng đầu năm 2023", "Quý III năm 2026".
    func name(of period: Period) -> String {
        guard language == .vi else {
            return period.name == nil ? "\(period.firstDay.iso) – \(period.lastDay.iso)" : period.id
        }
        let words = period.vietnamese
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The kind of a unit as texts name it: "Xã", "Phường, thị xã".
    func name(of kind: AdministrativeUnit.Kind) -> String {
        let words = kind.words.first?.text ?? kind.rawValue
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The period that the address names.
    func period() throws -> Period {
        guard let period = Period(asked: try parameter("period")) else { throw PageFault.notFound }
        return period
    }

    /// 1.234 in Vietnamese, 1,234 in English.
    func count(_ number: Int) -> String {
        let text = VietnameseNumber.count(number)
        return language == .vi ? text : text.replacing(".", with: ",")
    }
}

import Messages
import ReportingKit

extension ChangeWords {
    /// The change in one figure, as a sentence has it beside the value: "tăng 12,5%", "gấp 2,4 lần", of few things
    /// "tăng 5 hồ sơ".
    var short: String {
        guard let difference = comparison.difference.number, difference.mantissa != 0 else { return text }
        if case .percent = format { return text }
        guard let base = comparison.value.number, let now = comparison.now.number,
            let percent = comparison.changePercent, !(base < Self.leastBase)
        else { return text }
        if let doubled = base.multiplied(by: 2), !(now < doubled), let times = now.divided(by: base, scale: 1) {
            return ChangeTexts.times(times)
        }
        let word = ChangeTexts.direction(isUp: difference.mantissa > 0)
        return "\(word) \(VietnameseNumber.percent(Self.magnitude(percent)))"
    }
}

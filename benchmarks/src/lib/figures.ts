/** Figures as the results print them. */
export const figures = {
  /** `50,051` */
  count: (value: number) => Math.round(value).toLocaleString('en-US'),
  /** `12.3 s`, `4 min 10 s` */
  seconds: (value: number) => {
    if (value < 60) {
      return `${value.toFixed(1)} s`;
    }
    const whole = Math.round(value);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  },
  /** `0.25` */
  ratio: (value: number) => value.toFixed(2),
  /** `12 %` of one processor core, or that the system does not tell. */
  load: (cpuSeconds: number | undefined, seconds: number) =>
    cpuSeconds === undefined
      ? 'not known'
      : `${((100 * cpuSeconds) / seconds).toFixed(1)} %`,
  /** `310 MB` */
  megabytes: (bytes: number) => `${figures.count(bytes / 1_000_000)} MB`,
  /** `5.8 kB` */
  kilobytes: (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`,
};

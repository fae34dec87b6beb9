/** Services that the simulator answers for, by their signing name. */
export type ServiceName = 'organizations' | 'sts' | 'tagging';

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** A widget that is cards already and wants none around them. */
function BareWidget(props: { Content: () => JSX.Element }) {
  const { Content } = props;
  return <Content />;
}

/** An account manager's customers and what changed for them. */
export const awsResaleMyCustomersHomePageWidget = HomePageWidgetBlueprint.make({
  name: 'my-customers',
  params: {
    // Layouts in the configuration of home pages know it by this name.
    name: 'HomePageMyCustomers',
    title: 'My AWS customers',
    description:
      'The customers you look after, the most exposed first, and what changed since your last visit',
    components: () =>
      import('../components/MyCustomers').then(({ MyCustomers }) => ({
        Content: MyCustomers,
      })),
    componentProps: { Renderer: BareWidget },
    layout: {
      width: { minColumns: 4, defaultColumns: 12 },
      height: { minRows: 4, defaultRows: 11 },
    },
  },
});
